package org.mubiao.tenancy;

/** Names an account, a person who signs in. */
public record AccountId(long value) {}
