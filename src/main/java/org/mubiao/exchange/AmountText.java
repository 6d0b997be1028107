package org.mubiao.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;

/**
 * An amount of money as a table prints it.
 *
 * @param unit null when the cell prints none
 * @param broughtAlong whether it is printed twice, or with its parts in brackets behind it
 */
record AmountText(BigDecimal number, @Nullable Unit unit, boolean broughtAlong) {

    enum Unit {
        YUAN(new BigDecimal("0.0001")),
        WAN(BigDecimal.ONE),
        YI(new BigDecimal(10_000));

        private final BigDecimal wan;

        Unit(BigDecimal wan) {
            this.wan = wan;
        }

        static Optional<Unit> named(String text) {
            if (text.contains("亿元")) {
                return Optional.of(YI);
            }
            if (text.contains("万元")) {
                return Optional.of(WAN);
            }
            return text.contains("元") ? Optional.of(YUAN) : Optional.empty();
        }
    }

    private static final Pattern FORM = Pattern.compile(
            "[¥￥]?(-?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,12})?)(亿元|万元|万|元)?(.{0,400})", Pattern.DOTALL);

    static Optional<AmountText> read(String text) {
        if (text.length() > 450) {
            return Optional.empty();
        }
        String plain = Wording.halfWidth(Wording.halfWidthNumber(Wording.withoutSpace(text)));
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String once = plain.substring(0, matcher.start(3));
        String rest = matcher.group(3);
        boolean twice = !rest.isEmpty() && rest.startsWith(once) && matcher.group(2) != null;
        rest = twice ? rest.substring(once.length()) : rest;
        boolean parts = rest.startsWith("(") && rest.endsWith(")");
        if (!rest.isEmpty() && !parts) {
            return Optional.empty();
        }
        return Optional.of(new AmountText(
                new BigDecimal(matcher.group(1).replace(",", "")), unit(matcher.group(2)), twice || parts));
    }

    /** The amount in 万元, by the unit of the cell or else of the block; empty when neither prints one. */
    Optional<Amount> amount(@Nullable Unit block) {
        Unit known = unit == null ? block : unit;
        return known == null ? Optional.empty() : Optional.of(new Amount(number.multiply(known.wan)));
    }

    private static @Nullable Unit unit(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return switch (written) {
            case "亿元" -> Unit.YI;
            case "万元", "万" -> Unit.WAN;
            default -> Unit.YUAN;
        };
    }
}
