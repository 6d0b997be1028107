package org.mubiao.projects;

import org.jspecify.annotations.Nullable;

/**
 * What the workspace shows; null or blank parts do not narrow it.
 *
 * @param after the last entry of the page before, to go on from it
 */
public record ProjectSearch(
        @Nullable BatchId batch,
        @Nullable ProjectState state,
        String name,
        @Nullable After after) {

    /** The key of a page: newest saved first, then by id. */
    public record After(java.time.Instant updatedAt, ProjectId id) {}
}
