package org.mubiao.identity;

import org.mubiao.tenancy.AccountId;

/** Somebody of the same unit, or of the bureau as oneself: who can stand in. */
public record Colleague(AccountId id, String displayName) {}
