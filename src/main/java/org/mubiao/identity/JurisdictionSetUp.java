package org.mubiao.identity;

import org.mubiao.tenancy.JurisdictionId;

/**
 * An empty installation was set up. Heard within the same transaction, in the scope of the new jurisdiction, by whoever has
 * something that it cannot begin without.
 */
public record JurisdictionSetUp(JurisdictionId jurisdiction) {}
