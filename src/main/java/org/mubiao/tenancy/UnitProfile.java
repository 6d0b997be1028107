package org.mubiao.tenancy;

/** A unit as it is called now; frozen tables keep the name they were printed with. */
public record UnitProfile(UnitId id, JurisdictionId jurisdiction, String jurisdictionName, String name) {}
