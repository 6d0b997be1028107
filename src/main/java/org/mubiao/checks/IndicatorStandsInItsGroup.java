package org.mubiao.checks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.CheckSettings.Misplacement;
import org.mubiao.checks.CheckSettings.ValueKind;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetValue;

/**
 * R04 二级指标归类错误: a rate is no quantity, a count no quality, a date no quality; the meaning of the groups is that of
 * 财预〔2015〕88号. Never refuses, because national tables themselves list rates under 数量指标.
 */
final class IndicatorStandsInItsGroup implements IndicatorRule {

    @Override
    public String id() {
        return "R04";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        Optional<IndicatorGroup> group = new Grouping(context).of(row.indicator());
        if (group.isEmpty()) {
            return Optional.empty();
        }
        return context.settings().misplacements().stream()
                .filter(misplacement -> misplacement.in().contains(group.get()))
                .filter(misplacement -> holds(misplacement, row.indicator(), new Values(context)))
                .findFirst()
                .map(misplacement -> finding(
                        row.at(IndicatorField.LEVEL2),
                        row.name(),
                        new Levels(context.framework()).nameOf(misplacement.belongs()),
                        written(row.indicator())));
    }

    private static boolean holds(Misplacement misplacement, Indicator indicator, Values values) {
        String name = Values.plainName(indicator.name());
        boolean named =
                misplacement.name() == null || misplacement.name().matcher(name).find();
        boolean excepted = misplacement.except() != null
                && misplacement.except().matcher(name).find();
        boolean measured = misplacement.units() == null
                || values.dimension(indicator.value())
                        .filter(misplacement.units()::contains)
                        .isPresent();
        return named && !excepted && measured && isOf(misplacement.value(), indicator.value(), values);
    }

    private static boolean isOf(@Nullable ValueKind kind, TargetValue value, Values values) {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case DATE -> values.isDate(value);
            case WORDS -> value.number() == null && !values.isEmpty(value);
            case BARE_NUMBER -> value.number() != null && value.unit() == null;
            case WANTED_NUMBER -> Values.isWanted(value);
        };
    }

    private static String written(Indicator indicator) {
        String level2 = indicator.level2();
        String level1 = indicator.level1();
        return level2 != null ? level2 : level1 == null ? "" : level1;
    }
}
