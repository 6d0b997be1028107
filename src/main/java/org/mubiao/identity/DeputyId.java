package org.mubiao.identity;

/** Names a deputy: that somebody stands in for somebody else. */
public record DeputyId(long value) {}
