package org.mubiao.catalog;

/** What was done with the lines of a file. */
public record EntriesTaken(int added, int changed, int unchanged) {}
