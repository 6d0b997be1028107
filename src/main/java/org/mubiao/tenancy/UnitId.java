package org.mubiao.tenancy;

/** Names a budget unit (预算单位), the tenant. */
public record UnitId(long value) {}
