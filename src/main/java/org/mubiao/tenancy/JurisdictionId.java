package org.mubiao.tenancy;

/** Names a jurisdiction (财政区划). */
public record JurisdictionId(long value) {}
