package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;

/**
 * C12 指标权重合计错误: the weights add up to what the scheme of the framework lays down (财预〔2020〕10号, 财预〔2021〕101号), in all
 * and in each part. A part that is wrong is told there, and the total only where every part is right. It is silent where no row
 * has a weight: forms without a column of weights know none.
 */
final class WeightsAddUp implements Rule {

    @Override
    public String id() {
        return "C12";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        Weighing weighing = Weighing.of(table, context);
        if (!weighing.isWeighted() || weighing.isRight()) {
            return List.of();
        }
        Levels levels = new Levels(context.framework());
        List<Finding> findings = new ArrayList<>();
        for (Weighing.Part part : weighing.parts()) {
            if (!part.isRight() && !part.places().isEmpty()) {
                findings.add(finding(
                        Grade.JUSTIFY,
                        "part",
                        levels.asWritten(part.places().getFirst(), table),
                        String.join("、", part.levels()),
                        part.sum().toPlainString(),
                        Integer.toString(part.due())));
            }
        }
        return findings.isEmpty()
                ? List.of(finding(
                        FieldPath.INDICATORS, weighing.sum().toPlainString(), Integer.toString(weighing.total())))
                : findings;
    }
}
