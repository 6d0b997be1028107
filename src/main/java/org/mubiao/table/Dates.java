package org.mubiao.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;

/**
 * Reads dates, deadlines and periods as tables write them: {@code 2021年12月31日前}, {@code 12月底到位},
 * {@code 2020.1-12}, {@code 202001-202012}, {@code 2021年全年}. A deadline is a period with an end only. Days and months that
 * do not exist are no dates.
 */
public final class Dates {

    private static final String YEAR = "(?:(?<%1$sy>(?:19|20)\\d{2})年?[-./]?年?)";
    private static final String WRITTEN = YEAR + "?(?:(?<%1$sm>0?[1-9]|1[0-2])(?:月份|月|[-./](?=\\d)|$|(?=[-—–~至到底起]))"
            + "(?:(?<%1$sd>0?[1-9]|[12]\\d|3[01])(?:日|号)?)?)?";
    private static final String COMPACT =
            "(?<%1$scy>(?:19|20)\\d{2})(?<%1$scm>0[1-9]|1[0-2])(?<%1$scd>0[1-9]|[12]\\d|3[01])?";
    private static final String BETWEEN = "(?:-{1,2}|—{1,2}|–|~|至|到)";
    private static final String END = "(?<end>年?底|年?末|月底|月末)?";
    private static final String DEADLINE = "(?<deadline>之前|以前|前|内|到位|完成|完工|完毕|结束|止|支付|拨付|发放|验收|建成|竣工|交付|全部)*";

    private static final Pattern PERIOD = Pattern.compile("(?:自|从)?(?:" + COMPACT.formatted("a") + "|"
            + WRITTEN.formatted("b") + ")起?" + BETWEEN + "(?:" + COMPACT.formatted("c") + "|" + WRITTEN.formatted("e")
            + ")(?:底|末)?止?");
    private static final Pattern DATE = Pattern.compile(
            "(?:于|在|截至|截止)?(?:" + COMPACT.formatted("a") + "|" + WRITTEN.formatted("b") + ")" + END + DEADLINE);
    /** One day, not a year up to a month and day: the same sign parts year, month and day. */
    private static final Pattern DAY = Pattern.compile("\\d{4}([-./])\\d{1,2}\\1\\d{1,2}日?");

    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(?:(?<y>(?:19|20)\\d{2})年)?(?:全年|当年|年内)|(?<yy>(?:19|20)\\d{2})年度(?:内|全年)?");
    private static final Pattern END_OF_YEAR = Pattern.compile("(?:本|当)?年(?:底|末)" + DEADLINE);
    private static final Pattern LOST_SIGNS = Pattern.compile("(?<y>(?:19|20)\\d{2})(?<m>0?[1-9]|1[0-2])");

    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /**
     * What the words mean as dates.
     *
     * @param year of the table, for words that leave the year out; without it they stay unread
     * @return empty when the whole text is no date, deadline or period
     */
    public static Optional<Period> read(String text, @Nullable BudgetYear year) {
        String written = ValueSigns.unified(text).replaceAll("\\s", "");
        if (!looksLikeDate(written)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(meaning(written, year));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The date that a spreadsheet shows as this serial number: {@code 44561} is 2021-12-31. */
    public static PartialDate ofSpreadsheetSerial(int serial) {
        LocalDate date = SPREADSHEET_EPOCH.plusDays(serial);
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Whether the whole text is written as a date, a deadline or a period. Bare numbers and {@code 12月} are not. */
    static boolean looksLikeDate(String unified) {
        if (unified.isEmpty() || unified.length() > 40) {
            return false;
        }
        if (WHOLE_YEAR.matcher(unified).matches()
                || END_OF_YEAR.matcher(unified).matches()) {
            return true;
        }
        Matcher period = PERIOD.matcher(unified);
        if (period.matches() && named(period, "a", "b") && (named(period, "c", "e"))) {
            return period.group("by") != null || period.group("acy") != null || unified.contains("月");
        }
        Matcher date = DATE.matcher(unified);
        if (!date.matches() || !named(date, "a", "b")) {
            return false;
        }
        boolean hasYear = date.group("by") != null || date.group("acy") != null;
        boolean hasDay = date.group("bd") != null;
        boolean hasEnd = date.group("end") != null || date.group("deadline") != null;
        boolean hasMonthSign = unified.contains("月");
        boolean hasSign = hasMonthSign || unified.contains("年") || unified.matches(".*\\d[./-]\\d.*");
        return hasYear ? hasSign : hasMonthSign && (hasDay || hasEnd || unified.contains("月份"));
    }

    /** Whether a bare number may be a date that lost its signs ({@code 20246}) or that a spreadsheet shows as a number. */
    static boolean mayBeLostDate(String digits) {
        if (LOST_SIGNS.matcher(digits).matches()) {
            return true;
        }
        return digits.matches("[45]\\d{4}") || digits.matches("[45]\\d,\\d{3}");
    }

    private static @Nullable Period meaning(String text, @Nullable BudgetYear year) {
        Matcher whole = WHOLE_YEAR.matcher(text);
        if (whole.matches()) {
            String written = whole.group("y") == null ? whole.group("yy") : whole.group("y");
            Integer named = written == null ? yearOf(year) : Integer.valueOf(written);
            return named == null
                    ? null
                    : new Period(new PartialDate(named, null, null), new PartialDate(named, null, null));
        }
        if (END_OF_YEAR.matcher(text).matches()) {
            return year == null ? null : new Period(null, new PartialDate(year.year(), null, null));
        }
        Matcher period = PERIOD.matcher(text);
        boolean isDay = DAY.matcher(text).matches();
        if (!isDay && period.matches() && named(period, "a", "b") && named(period, "c", "e")) {
            PartialDate from = date(period, "a", "b", yearOf(year));
            if (from == null) {
                return null;
            }
            PartialDate to = date(period, "c", "e", from.year());
            return to == null ? null : new Period(from, to);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        PartialDate named = date(date, "a", "b", yearOf(year));
        return named == null ? null : new Period(null, named);
    }

    private static boolean named(Matcher matcher, String compact, String written) {
        return matcher.group(compact + "cy") != null
                || matcher.group(written + "y") != null
                || matcher.group(written + "m") != null;
    }

    private static @Nullable PartialDate date(Matcher matcher, String compact, String written, @Nullable Integer year) {
        if (matcher.group(compact + "cy") != null) {
            return date(
                    Integer.valueOf(matcher.group(compact + "cy")),
                    matcher.group(compact + "cm"),
                    matcher.group(compact + "cd"));
        }
        String named = matcher.group(written + "y");
        Integer known = named == null ? year : Integer.valueOf(named);
        return known == null ? null : date(known, matcher.group(written + "m"), matcher.group(written + "d"));
    }

    private static PartialDate date(int year, @Nullable String month, @Nullable String day) {
        return new PartialDate(
                year, month == null ? null : Integer.valueOf(month), day == null ? null : Integer.valueOf(day));
    }

    private static @Nullable Integer yearOf(@Nullable BudgetYear year) {
        return year == null ? null : year.year();
    }
}
