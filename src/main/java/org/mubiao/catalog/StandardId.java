package org.mubiao.catalog;

/** Names a standard indicator (标准指标) of a catalog, through all its versions. */
public record StandardId(long value) {}
