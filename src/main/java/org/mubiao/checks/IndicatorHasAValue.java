package org.mubiao.checks;

import java.util.Optional;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;

/**
 * C09 指标值或单位缺失: every indicator has a value; the integrated budget systems refuse one without. A cell with words or a
 * date has a value. A number without a unit is readable, often because the name tells the unit, so it is only pointed out,
 * and only where the name does not.
 */
final class IndicatorHasAValue implements IndicatorRule {

    @Override
    public String id() {
        return "C09";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        TargetValue value = row.indicator().value();
        if (new Values(context).isEmpty(value)) {
            return Optional.of(finding(row.at(IndicatorField.VALUE), row.name()));
        }
        boolean unitIsTold =
                context.settings().statesItsUnit().matcher(row.name()).find();
        if (value.number() != null && value.unit() == null && !unitIsTold) {
            return Optional.of(
                    finding(Grade.INFORMS, "unit", row.at(IndicatorField.VALUE), row.name(), value.printed()));
        }
        return Optional.empty();
    }
}
