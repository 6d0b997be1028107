package org.mubiao.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. Tables often name only a year or a
 * month, and what is not written is not invented.
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day needs its month");
        }
        if (month != null && (day == null ? 1 : day) > YearMonth.of(year, month).lengthOfMonth()) {
            throw new IllegalArgumentException("no such day: " + year + "-" + month + "-" + day);
        }
    }

    /** @throws java.time.DateTimeException or IllegalArgumentException when the text is not a date of the form */
    public static PartialDate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of the form YYYY[-MM[-DD]]: " + text);
        }
        return new PartialDate(Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public LocalDate lastDay() {
        if (day != null) {
            return firstDay();
        }
        return YearMonth.of(year, month == null ? 12 : month).atEndOfMonth();
    }

    /** As a Chinese table prints it: {@code 2021年}, {@code 2021年3月}, {@code 2021年3月1日}. */
    public String inChinese() {
        return year + "年" + (month == null ? "" : month + "月") + (day == null ? "" : day + "日");
    }

    @Override
    public String toString() {
        return "%04d".formatted(year)
                + (month == null ? "" : "-%02d".formatted(month))
                + (day == null ? "" : "-%02d".formatted(day));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
