package org.mubiao.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;

/**
 * R05 二级指标名称不在框架内: level 2 has a name of the framework in force. A legacy name is readable and only reported, with the
 * name that stands for it. One finding for each merged cell.
 */
final class Level2IsInTheFramework implements Rule {

    @Override
    public String id() {
        return "R05";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        Set<FieldPath> seen = new LinkedHashSet<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            FieldPath path = cell(table, i, IndicatorField.LEVEL2);
            if (seen.add(path)) {
                judge(indicator, path, context.framework()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The merged cell of level 2; the row's own cell where one of the levels is not written. */
    static FieldPath cell(TargetTable table, int index, IndicatorField own) {
        String level1 = table.indicators().get(index).level1();
        String level2 = table.indicators().get(index).level2();
        return level1 == null || level2 == null ? table.pathOf(index, own) : new FieldPath.Group(level1, level2);
    }

    private Optional<Finding> judge(Indicator indicator, FieldPath path, Framework framework) {
        @Nullable String level2 = indicator.level2();
        String choices = new Levels(framework).choices(indicator.level1());
        if (level2 == null) {
            return Optional.of(finding(Grade.JUSTIFY, "missing", path, choices));
        }
        Optional<Framework.Level2> legacy =
                framework.pair(indicator.level1(), level2).filter(Framework.Level2::legacy);
        if (legacy.isPresent()) {
            String standsFor = legacy.get().standsFor();
            return Optional.of(finding(Grade.INFORMS, "legacy", path, level2, standsFor == null ? choices : standsFor));
        }
        return framework.parentsOf(level2).isEmpty()
                ? Optional.of(finding(path, level2, framework.name(), choices))
                : Optional.empty();
    }
}
