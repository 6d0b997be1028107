package org.mubiao.checks;

import java.math.BigDecimal;
import java.util.Optional;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;

/** A01 百分比超过100: a share of a whole is at most 100 %. Growth is not a share and may be more. */
final class PercentageIsAtMostHundred implements IndicatorRule {

    static final BigDecimal HUNDRED = new BigDecimal(100);

    @Override
    public String id() {
        return "A01";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        TargetValue value = row.indicator().value();
        BigDecimal number = value.number();
        boolean isTooMuch = number != null
                && number.compareTo(HUNDRED) > 0
                && new Values(context).isPercentage(value)
                && !context.settings().growth().matcher(row.name()).find();
        return isTooMuch
                ? Optional.of(finding(row.at(IndicatorField.VALUE), row.name(), value.printed()))
                : Optional.empty();
    }
}
