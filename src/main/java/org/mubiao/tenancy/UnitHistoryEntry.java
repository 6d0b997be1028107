package org.mubiao.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit.
 *
 * @param other the department it was placed under, the unit it was merged into, or the one that was opened out of it; null
 *     where there is none
 * @param otherName as the other unit is called now
 * @param on from when it counts, as the order says that it was done by
 * @param by who recorded it, as he was called then
 */
public record UnitHistoryEntry(
        UnitChangeKind kind,
        String nameBefore,
        String nameAfter,
        @Nullable UnitId other,
        @Nullable String otherName,
        LocalDate on,
        String reason,
        Instant at,
        String by) {}
