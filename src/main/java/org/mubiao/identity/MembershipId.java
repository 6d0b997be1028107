package org.mubiao.identity;

/** Names what an account is in one place. */
public record MembershipId(long value) {}
