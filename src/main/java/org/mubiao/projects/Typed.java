package org.mubiao.projects;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Dates;
import org.mubiao.table.Indicator;
import org.mubiao.table.Measures;
import org.mubiao.table.Period;
import org.mubiao.table.TargetValue;
import org.mubiao.table.Texts;
import org.mubiao.table.ValueReading;

/** Reads what a person types into a field that is more than a text; what cannot be read is said with what to do. */
final class Typed {

    private static final int LONGEST_QUOTE = 40;
    private static final Pattern AMOUNT =
            Pattern.compile("[¥]?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,18})?)(万元|万|元)?");
    private static final Pattern WEIGHT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(?:%|分)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private Typed() {}

    /**
     * An amount in 万元, exact: digits of any width, commas between thousands, at most six decimals; {@code 元} behind it is
     * taken at its word.
     */
    static Amount amount(String text) {
        Matcher typed = AMOUNT.matcher(plain(text).replace('，', ','));
        if (!typed.matches()) {
            throw refused("projects.refused.amount-unreadable", text);
        }
        BigDecimal number = new BigDecimal(typed.group(1).replace(",", ""));
        Amount amount = "元".equals(typed.group(2)) ? Amount.ofYuan(number) : new Amount(number);
        if (amount.wan().scale() > Amount.SCALE) {
            throw refused("projects.refused.amount-decimals", text);
        }
        if (!amount.fits()) {
            throw refused("projects.refused.amount-digits", text);
        }
        return amount;
    }

    /** From when to when: {@code 2026-01~2026-12}, or as a table writes it ({@code 2026年1月-12月}). */
    static Period period(String text, @Nullable BudgetYear year) {
        String written = plain(text).replace('～', '~');
        Period period;
        try {
            period = Parts.period(written);
        } catch (DateTimeException | IllegalArgumentException notOfTheForm) {
            period = Dates.read(text, year).orElseThrow(() -> refused("projects.refused.period-unreadable", text));
        }
        if (period.from() != null
                && period.to() != null
                && period.from().firstDay().isAfter(period.to().lastDay())) {
            throw refused("projects.refused.period-backwards", text);
        }
        return period;
    }

    /** A weight in points. */
    static BigDecimal weight(String text) {
        Matcher typed = WEIGHT.matcher(plain(text));
        if (!typed.matches() || !TextLimits.holdsWeight(new BigDecimal(typed.group(1)))) {
            throw refused("projects.refused.weight-unreadable", text);
        }
        return new BigDecimal(typed.group(1));
    }

    /**
     * A value in its row. What was read is printed anew, which shows the person how it was understood; what holds more than
     * operator, number and unit stays as it was written.
     */
    static TargetValue value(String text, Indicator row, Measures measures) {
        ValueReading reading = ValueReading.of(text, row.name(), row.level2(), measures);
        TargetValue value = reading.value();
        boolean saysMore = reading.weight() != null || reading.direction() != null;
        if (!TextLimits.holds(value)) {
            return new TargetValue(null, null, null, text);
        }
        return saysMore ? value : new TargetValue(value.operator(), value.number(), value.unit(), value.printed());
    }

    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static SpokenException refused(String key, String text) {
        String quote = Texts.normal(text);
        boolean isShort = quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE;
        return new SpokenException(new Message(
                key, List.of(isShort ? quote : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)) + "…")));
    }
}
