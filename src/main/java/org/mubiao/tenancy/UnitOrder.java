package org.mubiao.tenancy;

import java.time.LocalDate;

/**
 * By what a unit is changed.
 *
 * @param on from when it counts; not in the future, as it takes effect when it is recorded
 * @param reason such as the number of the document that orders it; at most {@link #LONGEST_REASON} characters
 */
public record UnitOrder(LocalDate on, String reason) {

    /** In characters. */
    public static final int LONGEST_REASON = 1000;
}
