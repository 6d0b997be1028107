package org.mubiao.identity;

/** Names an assignment of a reviewer. */
public record AssignmentId(long value) {}
