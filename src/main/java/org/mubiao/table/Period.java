package org.mubiao.table;

import org.jspecify.annotations.Nullable;

/** From when to when a project runs (项目起止年限); either end may be unknown. */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

    public static final Period UNKNOWN = new Period(null, null);

    public boolean isUnknown() {
        return from == null && to == null;
    }

    /** Whether the period touches more than one budget year; unknown ends do not make it so. */
    public boolean spansYears() {
        return from != null && to != null && from.year() != to.year();
    }

    /** As a Chinese table prints it: {@code 2021年-2021年}; empty when unknown. */
    public String inChinese() {
        return isUnknown() ? "" : inChinese(from) + "-" + inChinese(to);
    }

    private static String inChinese(@Nullable PartialDate date) {
        return date == null ? "" : date.inChinese();
    }
}
