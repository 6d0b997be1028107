package org.mubiao.checks;

import java.util.List;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;

/**
 * C04 缺成本指标, C05 缺质量指标, C06 缺时效指标, C07 缺效益指标, C08 缺满意度指标: a table has an indicator of every group that its
 * framework makes mandatory (groups and weights of 财预〔2020〕10号, cost of 财预〔2021〕101号). A table without any indicator is
 * told so once, by C01.
 */
record GroupHasAnIndicator(String id, IndicatorGroup group) implements Rule {

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        Levels levels = new Levels(context.framework());
        if (table.indicators().isEmpty() || !context.framework().mandatory().contains(group) || !levels.have(group)) {
            return List.of();
        }
        Grouping grouping = new Grouping(context);
        boolean present = table.indicators().stream()
                .anyMatch(indicator ->
                        grouping.of(indicator).filter(group::equals).isPresent());
        return present ? List.of() : List.of(finding(levels.placeOf(group, table), levels.nameOf(group)));
    }
}
