package org.mubiao.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows moments, which are kept in UTC, as the clock in China shows them. */
public final class ShownTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CHINA);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CHINA);

    /** Such as {@code 2026-11-23}. */
    public String day(Instant moment) {
        return DAY.format(moment);
    }

    /** The day on the calendar in China. */
    public LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** When the day begins in China. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** Such as {@code 10:42}. */
    public String clock(Instant moment) {
        return CLOCK.format(moment);
    }
}
