package org.mubiao.table;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (绩效指标): one row of the table.
 *
 * @param id unique in the project and kept through rounds, undo, publication and the copy to next year; null for a row
 *     read from a file, which is known by its position
 * @param texts by field, never blank; absent when unknown
 * @param weight share of the score (权重), in points
 */
public record Indicator(
        @Nullable String id,
        Map<IndicatorField, String> texts,
        TargetValue value,
        @Nullable BigDecimal weight) {

    public Indicator {
        if (!texts.keySet().stream().allMatch(IndicatorField::isText)) {
            throw new IllegalArgumentException("not all are texts: " + texts.keySet());
        }
        texts = Texts.known(texts, IndicatorField.class);
        weight = weight == null ? null : Numbers.plain(weight);
    }

    /** A row as the paper prints it: two levels, a name and a value; each text may be null when the paper lacks it. */
    public static Indicator of(
            @Nullable String level1, @Nullable String level2, @Nullable String name, TargetValue value) {
        return new Indicator(null, Map.of(), value, null)
                .with(IndicatorField.LEVEL1, level1)
                .with(IndicatorField.LEVEL2, level2)
                .with(IndicatorField.NAME, name);
    }

    public @Nullable String level1() {
        return texts.get(IndicatorField.LEVEL1);
    }

    public @Nullable String level2() {
        return texts.get(IndicatorField.LEVEL2);
    }

    public @Nullable String name() {
        return texts.get(IndicatorField.NAME);
    }

    public @Nullable String text(IndicatorField field) {
        return texts.get(field);
    }

    /** What the field says, as a table prints it; null when unknown. */
    public @Nullable String printed(IndicatorField field) {
        return switch (field) {
            case VALUE -> value.isEmpty() ? null : value.printed();
            case WEIGHT -> weight == null ? null : weight.toPlainString();
            default -> texts.get(field);
        };
    }

    /** The row in one line, for a person who is told of it: its name and value. */
    public String printed() {
        String name = name();
        return ((name == null ? "" : name) + " " + value.printed()).strip();
    }

    public Indicator with(IndicatorField field, @Nullable String text) {
        return new Indicator(id, Texts.changed(texts, IndicatorField.class, field, text), value, weight);
    }

    public Indicator withId(@Nullable String changed) {
        return new Indicator(changed, texts, value, weight);
    }

    public Indicator withValue(TargetValue changed) {
        return new Indicator(id, texts, changed, weight);
    }

    public Indicator withWeight(@Nullable BigDecimal changed) {
        return new Indicator(id, texts, value, changed);
    }
}
