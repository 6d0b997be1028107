package org.mubiao.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value cell was read. The order is that of careful clerks: first make signs one; a date, deadline or period stays
 * words; then operator, number and unit, each only if written; a cell with more than one number, or with words around the
 * number, stays words; everything else is qualitative. Nothing is invented: a missing operator stays missing, numbers are
 * not multiplied, {@code 0.97比例} is not made 97%.
 *
 * @param value what the cell says
 * @param weight the weight that some forms print in the same cell ({@code ≥280亿元30%正向指标}); null otherwise
 * @param direction the direction that some forms print in the same cell; null otherwise
 */
public record ValueReading(
        TargetValue value,
        @Nullable BigDecimal weight,
        @Nullable Direction direction) {

    private static final String NUMBER = "-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    /** Longer runs of words are sentences, not units; the longest real unit seen has nine characters. */
    private static final int LONGEST_UNIT = 10;

    /** One that a dictionary has is a unit however it is made. */
    private static final int LONGEST_KNOWN_UNIT = 40;

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d\\s+\\d");
    private static final Pattern DIRECTION_FIRST = Pattern.compile("(正向|反向)(?:指标)?\\s*(.+)");
    private static final Pattern WEIGHT_AND_DIRECTION_LAST =
            Pattern.compile("(.+?)(?:(" + NUMBER + ")%)?(正向|反向)(?:指标)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^\\d()]{1,40}\\(([≥≤><=][^()]{1,30}(?:\\(%\\))?)\\)");
    private static final Pattern PER = Pattern.compile("每([年月周日天季人生户亩件次]|学期|学年|季度)(" + NUMBER + ")([^\\d]{1,8})");
    private static final Pattern MEASURED = Pattern.compile("([≥≤><=])?(" + NUMBER + ")([余多])?(.*)");
    private static final Pattern NAME_HINT = Pattern.compile(
            "(?:\\(\\s*([≥≤><=])?\\s*(\\*{1,3}|×{1,3})?\\s*([^\\d()≥≤><=*×]{0,10})\\s*\\)|([≥≤><=])\\s*(\\*{1,3})\\s*([^\\d()≥≤><=*×]{0,10}))[。.]?$");
    private static final Pattern PLAIN_UNIT = Pattern.compile("[\\p{IsHan}A-Za-z%‰℃°㎡㎥㎞²³μ/·.、*()]+");

    /** Characters that begin a clause rather than end a unit. */
    private static final Pattern CLAUSE = Pattern.compile("[的了完成到达给按其每为并将把和及与]|以[^上下内]|不|无|左右");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    /** What stands behind a number without being its unit: {@code 95%（含）以上}, {@code ≥95%；}. */
    private static final Pattern BYWORDS = Pattern.compile("\\(含(?:本数)?\\)|[。；;，,、]+$");

    private static final Pattern RATIO_AND_WORDS = Pattern.compile("[%‰]\\p{IsHan}.*");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    private static final Pattern WITH_REMARK = Pattern.compile("([^()]+)\\([^()]*\\)");

    private static final List<Wording> WORDINGS = List.of(
            new Wording("大于等于|大于或等于|高于或等于|高于等于|不少于|不低于|不小于|不得少于|不得低于|至少|最少", "", Operator.AT_LEAST),
            new Wording("小于等于|小于或等于|低于或等于|低于等于|不超过|不高于|不大于|不多于|不得超过|最多|至多", "", Operator.AT_MOST),
            new Wording("达到|达", "及以上|以上", Operator.AT_LEAST),
            new Wording("控制在", "以内|之内|以下|内", Operator.AT_MOST),
            new Wording("大于|超过|高于|多于|超", "", Operator.MORE_THAN),
            new Wording("小于|低于|少于", "", Operator.LESS_THAN),
            new Wording("等于", "", Operator.EQUAL),
            new Wording("", "及以上|以上", Operator.AT_LEAST),
            new Wording("", "及以下|以下|以内|之内|内", Operator.AT_MOST));

    private static final Pattern ABOUT_FIRST = Pattern.compile("(?:约|大约|近|将近)(.+)");
    private static final Pattern ABOUT_LAST = Pattern.compile("(.+?)(?:左右|上下)");

    /** An operator in words, before the number, after it, or around it. */
    private record Wording(Pattern pattern, Operator operator) {
        Wording(String before, String after, Operator operator) {
            this(
                    Pattern.compile((before.isEmpty() ? "" : "(?:" + before + ")") + "(" + NUMBER + ".*?)"
                            + (after.isEmpty() ? "" : "(?:" + after + ")")),
                    operator);
        }
    }

    /** The parts as they were written, before the text is kept beside them. */
    private record Parts(
            @Nullable Operator operator,
            BigDecimal number,
            @Nullable String unit) {}

    /** Reads a value on its own. */
    public static ValueReading of(String text) {
        return of(text, null, null);
    }

    /** Reads a value in its row, by the units of measure that the portal ships. */
    public static ValueReading of(String text, @Nullable String name, @Nullable String level2) {
        return of(text, name, level2, Measures.shipped());
    }

    /**
     * Reads a value in its row, whose name may carry what the cell lacks: {@code 苗木成活率(≥**%)} with {@code 85}, and whose
     * level 2 tells that a bare number is a date which lost its signs.
     *
     * @param name of the indicator, null when unknown
     * @param level2 of the indicator, null when unknown
     * @param measures the units of measure that are known here
     */
    public static ValueReading of(String text, @Nullable String name, @Nullable String level2, Measures measures) {
        String written = Texts.normal(text);
        String plain = ValueSigns.unified(written);
        Matcher first = DIRECTION_FIRST.matcher(plain);
        if (first.matches()) {
            Optional<Parts> parts = parts(first.group(2), measures);
            if (parts.isPresent()) {
                return new ValueReading(value(parts.get(), written), null, direction(first.group(1)));
            }
        }
        Matcher last = WEIGHT_AND_DIRECTION_LAST.matcher(plain);
        if (last.matches()) {
            Optional<Parts> parts = parts(last.group(1), measures);
            if (parts.isPresent()) {
                BigDecimal weight = last.group(2) == null ? null : number(last.group(2));
                return new ValueReading(value(parts.get(), written), weight, direction(last.group(3)));
            }
        }
        return new ValueReading(read(written, plain, name, level2, measures), null, null);
    }

    private static TargetValue read(
            String written, String plain, @Nullable String name, @Nullable String level2, Measures measures) {
        String withoutOperator = plain.replaceFirst("^[≥≤><=]\\s*", "");
        if (Dates.looksLikeDate(withoutOperator.replaceAll("\\s", ""))) {
            Operator operator = withoutOperator.equals(plain)
                    ? null
                    : Operator.ofSign(plain.substring(0, 1)).orElse(null);
            return new TargetValue(operator, null, null, written);
        }
        Optional<Parts> parts = parts(plain, measures);
        if (parts.isEmpty() || isLostDate(plain, parts.get(), level2)) {
            return new TargetValue(null, null, null, written);
        }
        return value(completedFrom(name, parts.get(), measures), written);
    }

    private static boolean isLostDate(String plain, Parts parts, @Nullable String level2) {
        return level2 != null
                && level2.contains("时效")
                && parts.operator() == null
                && parts.unit() == null
                && Dates.mayBeLostDate(plain);
    }

    private static Optional<Parts> parts(String plain, Measures measures) {
        if (TWO_NUMBERS.matcher(plain).find()) {
            return Optional.empty();
        }
        String dense = BYWORDS.matcher(plain.replaceAll("\\s", "")).replaceAll("");
        Matcher brackets = IN_BRACKETS.matcher(dense);
        if (brackets.matches()) {
            return parts(brackets.group(1), measures);
        }
        Matcher per = PER.matcher(dense);
        if (per.matches()) {
            return perEach(per, measures);
        }
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.pattern().matcher(dense);
            if (matcher.matches()) {
                Optional<Parts> measured = measured(matcher.group(1), measures);
                if (measured.isPresent()) {
                    return measured.map(parts -> new Parts(wording.operator(), parts.number(), parts.unit()));
                }
            }
        }
        Matcher about = ABOUT_FIRST.matcher(dense);
        if (about.matches()) {
            return measured(about.group(1), measures).filter(parts -> parts.operator() == null);
        }
        about = ABOUT_LAST.matcher(dense);
        if (about.matches()) {
            return measured(about.group(1), measures).filter(parts -> parts.operator() == null);
        }
        return measured(dense, measures);
    }

    private static Optional<Parts> perEach(Matcher per, Measures measures) {
        return unit(per.group(3), measures)
                .filter(unit -> isMeasure(unit, measures))
                .map(unit -> {
                    int slash = unit.indexOf('/');
                    String compound = slash < 0
                            ? unit + "/" + per.group(1)
                            : unit.substring(0, slash + 1) + per.group(1) + "·" + unit.substring(slash + 1);
                    return new Parts(null, number(per.group(2)), compound);
                });
    }

    private static Optional<Parts> measured(String dense, Measures measures) {
        Matcher matcher = MEASURED.matcher(dense);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = number(matcher.group(2));
        if (!Numbers.isExact(number)) {
            return Optional.empty();
        }
        String rest = matcher.group(4);
        Operator operator = matcher.group(1) == null
                ? null
                : Operator.ofSign(matcher.group(1)).orElseThrow();
        if (rest.isEmpty()) {
            return Optional.of(new Parts(operator, number, null));
        }
        if (rest.startsWith("年") && YEAR.matcher(matcher.group(2)).matches()) {
            return Optional.empty();
        }
        return unit(rest, measures).map(unit -> new Parts(operator, number, unit));
    }

    private static Optional<String> unit(String rest, Measures measures) {
        String unit = rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
        boolean plain = !unit.isEmpty()
                && unit.codePointCount(0, unit.length()) <= LONGEST_UNIT
                && PLAIN_UNIT.matcher(unit).matches()
                && !CLAUSE.matcher(unit).find();
        if (!plain) {
            return Optional.of(unit)
                    .filter(known -> known.length() <= LONGEST_KNOWN_UNIT)
                    .filter(known -> isMeasure(known, measures));
        }
        if (RATIO_AND_WORDS.matcher(unit).matches()) {
            return Optional.empty();
        }
        if (unit.equals("百分比")) {
            return Optional.of("%");
        }
        if (LETTERS.matcher(unit).matches()) {
            return Optional.of(unit).filter(letters -> isMeasure(letters, measures));
        }
        Matcher remark = WITH_REMARK.matcher(unit);
        boolean isRemark = remark.matches() && !isMeasure(unit, measures) && isMeasure(remark.group(1), measures);
        return Optional.of(isRemark ? remark.group(1) : unit);
    }

    private static boolean isMeasure(String unit, Measures measures) {
        return measures.find(unit).isPresent();
    }

    private static Parts completedFrom(@Nullable String name, Parts parts, Measures measures) {
        if (name == null || parts.operator() != null || parts.unit() != null) {
            return parts;
        }
        Matcher hint = NAME_HINT.matcher(ValueSigns.unified(name));
        if (!hint.find()) {
            return parts;
        }
        boolean inBrackets = hint.group(4) == null;
        String sign = inBrackets ? hint.group(1) : hint.group(4);
        String unit = inBrackets ? hint.group(3) : hint.group(6);
        boolean isTemplate = (inBrackets ? hint.group(2) : hint.group(5)) != null;
        boolean isUnit = isTemplate || isMeasure(unit, measures);
        if (!isUnit) {
            return parts;
        }
        return new Parts(
                sign == null ? null : Operator.ofSign(sign).orElse(null), parts.number(), unit.isEmpty() ? null : unit);
    }

    private static TargetValue value(Parts parts, String written) {
        return new TargetValue(parts.operator(), parts.number(), asWritten(parts.unit(), written), written);
    }

    /** A unit that prints Chinese brackets keeps them: {@code 台（套）}. */
    private static @Nullable String asWritten(@Nullable String unit, String written) {
        String printed = unit == null ? null : unit.replace('(', '（').replace(')', '）');
        return printed != null && written.contains(printed) ? printed : unit;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static Direction direction(String word) {
        return word.equals("正向") ? Direction.POSITIVE : Direction.NEGATIVE;
    }
}
