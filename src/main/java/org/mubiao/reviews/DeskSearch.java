package org.mubiao.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the desk.
 *
 * @param name part of the project's or the unit's name; blank does not narrow
 * @param after the last entry of the page before, to go on from it
 */
public record DeskSearch(String name, @Nullable After after) {

    public static final DeskSearch ALL = new DeskSearch("", null);

    /** The key of a page: what has waited longest first, then by id. */
    public record After(Instant arrivedAt, SubmissionId id) {}
}
