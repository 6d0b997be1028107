package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;

/** A rule that judges every indicator on its own. */
interface IndicatorRule extends Rule {

    Optional<Finding> judge(Row row, CheckContext context);

    @Override
    default List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            judge(new Row(table, i), context).ifPresent(findings::add);
        }
        return findings;
    }

    /** An indicator where it stands. */
    record Row(TargetTable table, int index) {

        Indicator indicator() {
            return table.indicators().get(index);
        }

        FieldPath at(IndicatorField field) {
            return table.pathOf(index, field);
        }

        /** How a sentence names it: its name, else its position. */
        String name() {
            String name = indicator().name();
            return name == null ? Integer.toString(index + 1) : name;
        }
    }
}
