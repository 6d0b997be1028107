package org.mubiao.catalog;

/** Names an entry of a dictionary, through all its versions. */
public record EntryId(long value) {}
