package org.mubiao.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is called now; frozen tables keep the name they were printed with.
 *
 * @param department its supervising department (主管部门), itself a unit; null when it has none
 * @param closedOn since when it is closed or merged into another; null while it is open
 */
public record UnitProfile(
        UnitId id,
        JurisdictionId jurisdiction,
        String jurisdictionName,
        String name,
        @Nullable UnitId department,
        @Nullable LocalDate closedOn) {

    /** Whether it takes new projects and goes on with those in hand; the people of a closed one still read. */
    public boolean isOpen() {
        return closedOn == null;
    }
}
