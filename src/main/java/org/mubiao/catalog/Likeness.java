package org.mubiao.catalog;

/**
 * Two standards that may be one.
 *
 * @param percent how alike they are, 100 for the same name or alias
 */
public record Likeness(StandardProfile one, StandardProfile other, int percent) {}
