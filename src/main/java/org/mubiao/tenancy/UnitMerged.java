package org.mubiao.tenancy;

/** A unit has been merged into another. Heard within the same transaction. */
public record UnitMerged(JurisdictionId jurisdiction, UnitId unit, UnitId into) {}
