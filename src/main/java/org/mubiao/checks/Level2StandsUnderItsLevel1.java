package org.mubiao.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;

/**
 * R06 一二级组合非法: a level 2 stands under the level 1 to which the framework gives it. Only where the framework knows the
 * level 2; one it does not know is the business of R05. One finding for each merged cell.
 */
final class Level2StandsUnderItsLevel1 implements Rule {

    @Override
    public String id() {
        return "R06";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        Framework framework = context.framework();
        List<Finding> findings = new ArrayList<>();
        Set<FieldPath> seen = new LinkedHashSet<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            @Nullable String level1 = indicator.level1();
            @Nullable String level2 = indicator.level2();
            String parents = framework.parentsOf(level2).stream()
                    .map(Framework.Level1::name)
                    .collect(Collectors.joining("、"));
            if (level2 == null
                    || parents.isEmpty()
                    || framework.pair(level1, level2).isPresent()) {
                continue;
            }
            FieldPath path = Level2IsInTheFramework.cell(table, i, IndicatorField.LEVEL1);
            if (seen.add(path)) {
                findings.add(
                        level1 == null
                                ? finding(Grade.JUSTIFY, "missing", path, level2, parents)
                                : finding(path, level1, level2, parents));
            }
        }
        return findings;
    }
}
