package org.mubiao.checks;

import java.math.BigDecimal;
import java.util.Optional;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Operator;
import org.mubiao.table.TargetValue;

/** A02 ≥100%: what cannot be exceeded is not “at least”; it is {@code =100%}. Growth can be exceeded. */
final class HundredPercentIsNoMinimum implements IndicatorRule {

    @Override
    public String id() {
        return "A02";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        TargetValue value = row.indicator().value();
        BigDecimal number = value.number();
        boolean isMinimum = value.operator() == Operator.AT_LEAST
                && number != null
                && number.compareTo(PercentageIsAtMostHundred.HUNDRED) == 0
                && new Values(context).isPercentage(value)
                && !context.settings().growth().matcher(row.name()).find();
        return isMinimum
                ? Optional.of(finding(row.at(IndicatorField.VALUE), row.name(), value.printed()))
                : Optional.empty();
    }
}
