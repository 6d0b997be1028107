package org.mubiao.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target value (指标值): operator, number and unit, or words. It always keeps what was written.
 *
 * @param operator null when none was written; it is never supplied
 * @param number at most 15 significant digits; null for words, dates, and cells that hold more than one number
 * @param unit null when none was written
 * @param text what was written, or the printed form of the value once it was edited; null when the cell was empty
 */
public record TargetValue(
        @Nullable Operator operator,
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable String text) {

    public static final TargetValue EMPTY = new TargetValue(null, null, null, null);

    public TargetValue {
        number = number == null ? null : Numbers.plain(number);
        unit = Texts.normalOrNull(unit);
        text = Texts.normalOrNull(text);
        if (number != null && !Numbers.isExact(number)) {
            throw new IllegalArgumentException("more than 15 significant digits: " + number);
        }
    }

    /** A value as a form gives it, in parts; its text is its printed form. */
    public static TargetValue of(@Nullable Operator operator, BigDecimal number, @Nullable String unit) {
        TargetValue parts = new TargetValue(operator, number, unit, null);
        return new TargetValue(operator, number, unit, parts.printed());
    }

    /** Reads what stands in a value cell, whatever its name says. See {@link ValueReading} for the forms. */
    public static TargetValue read(String text) {
        return ValueReading.of(text).value();
    }

    public boolean isEmpty() {
        return number == null && text == null;
    }

    /** Whether the value says a number that can be compared. */
    public boolean isQuantitative() {
        return number != null;
    }

    /** Operator, number and unit without spaces; for words what was written, with the signs that LaTeX marks mean. */
    public String printed() {
        if (number == null) {
            return text == null ? "" : Texts.withoutLatex(text);
        }
        return (operator == null ? "" : operator.sign()) + number.toPlainString() + (unit == null ? "" : unit);
    }
}
