package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.CheckSettings.Fit;
import org.mubiao.checks.CheckSettings.TextSlip;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Measure;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/**
 * X03 计量单位不规范: a unit stands in the dictionary, by its proper name, and fits what the indicator's name measures; a noun
 * may follow a classifier ({@code 10个行政村}). In the
 * goals, a noun that counts visits (人次) is not counted in heads (人).
 */
final class UnitIsProper implements IndicatorRule {

    @Override
    public String id() {
        return "X03";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>(IndicatorRule.super.judge(table, context));
        for (GoalField field : GoalField.values()) {
            slip(table.goals().text(field), FieldPath.of(field), context).ifPresent(findings::add);
        }
        return findings;
    }

    @Override
    public Optional<Finding> judge(Row row, CheckContext context) {
        TargetValue value = row.indicator().value();
        Values values = new Values(context);
        String written = values.writtenUnit(value);
        if (written == null) {
            return Optional.empty();
        }
        FieldPath path = row.at(IndicatorField.VALUE);
        Optional<Measure> found = context.measures().find(written);
        if (found.isEmpty() && context.measures().classifierOf(written).isPresent()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of(finding(Grade.JUSTIFY, "unknown", path, row.name(), written));
        }
        Measure measure = found.get();
        if (!measure.isProperly(written)) {
            return Optional.of(finding(Grade.JUSTIFY, "synonym", path, written, measure.name()));
        }
        String name = Values.plainName(row.indicator().name());
        return context.settings().fits().stream()
                .filter(fit -> fit.name().matcher(name).find())
                .findFirst()
                .filter(fit -> !fits(fit, name, measure))
                .map(fit -> finding(Grade.JUSTIFY, "misfit", path, row.name(), written, fit.suggest()));
    }

    private static boolean fits(Fit fit, String name, Measure measure) {
        return (fit.except() != null && fit.except().matcher(name).find())
                || (fit.dimensions() != null && fit.dimensions().contains(measure.dimension()))
                || (fit.units() != null && fit.units().contains(measure.name()));
    }

    private Optional<Finding> slip(@Nullable String text, FieldPath path, CheckContext context) {
        if (text == null) {
            return Optional.empty();
        }
        for (TextSlip slip : context.settings().textSlips()) {
            Matcher matcher = slip.text().matcher(text);
            if (matcher.find()) {
                return Optional.of(
                        finding(Grade.JUSTIFY, "misfit", path, matcher.group(), slip.written(), slip.suggest()));
            }
        }
        return Optional.empty();
    }
}
