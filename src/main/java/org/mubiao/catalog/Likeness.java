package org.mubiao.catalog;

/**
 * Two standards that may be one.
 *
 * @param one of the framework that was asked for, as what is left of both
 * @param other of the same, or inherited; as what is left of both
 * @param percent how alike they are, 100 for the same name or alias
 */
public record Likeness(MergeCandidate one, MergeCandidate other, int percent) {}
