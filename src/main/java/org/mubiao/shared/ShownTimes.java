package org.mubiao.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows moments, which are kept in UTC, as the clock in China shows them. */
public final class ShownTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CHINA);

    /** Such as {@code 2026-11-23}. */
    public String day(Instant moment) {
        return DAY.format(moment);
    }
}
