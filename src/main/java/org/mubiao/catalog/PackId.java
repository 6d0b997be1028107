package org.mubiao.catalog;

/** Names a pack of indicators. */
public record PackId(long value) {}
