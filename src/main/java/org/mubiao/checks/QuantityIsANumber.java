package org.mubiao.checks;

import java.util.Optional;
import org.mubiao.checks.CheckSettings.Counted;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetValue;

/**
 * X10 定量类型填文字: a quantitative indicator has a number. A table prints no type, so this only speaks where it is certain: a
 * unit stands beside the words ({@code 应保尽保 %}), or the name of an output promises a number ({@code 培训次数: 按月安排}).
 * Dates, and words with a number in them, are readable.
 */
final class QuantityIsANumber implements IndicatorRule {

    @Override
    public String id() {
        return "X10";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        TargetValue value = row.indicator().value();
        Values values = new Values(context);
        Counted counted = context.settings().counted();
        String text = value.text();
        if (value.number() != null
                || text == null
                || values.isEmpty(value)
                || values.isDate(value)
                || counted.saysANumber().matcher(text).find()) {
            return Optional.empty();
        }
        return values.hasUnit(value) || promisesANumber(row, counted, context)
                ? Optional.of(finding(row.at(IndicatorField.VALUE), row.name(), text))
                : Optional.empty();
    }

    private static boolean promisesANumber(Row row, Counted counted, CheckContext context) {
        String name = Values.plainName(row.indicator().name());
        Optional<IndicatorGroup> group = new Grouping(context).of(row.indicator());
        return group.filter(counted.groups()::contains).isPresent()
                && counted.name().matcher(name).find()
                && !counted.except().matcher(name).find();
    }
}
