package org.mubiao.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A unit has come under a supervising department, or under none. Heard within the same transaction.
 *
 * @param department null for none
 */
public record UnitPlaced(
        JurisdictionId jurisdiction, UnitId unit, @Nullable UnitId department) {}
