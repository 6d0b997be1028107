package org.mubiao.tenancy;

/** A jurisdiction was opened; heard within that transaction by what each of them needs a row of. */
public record JurisdictionOpened(JurisdictionId jurisdiction) {}
