package org.mubiao.catalog;

/**
 * How far the drafts are rewritten after a merge.
 *
 * @param units in all
 * @param done of them
 * @param rows that were rewritten in those
 */
public record MergeProgress(long units, long done, long rows) {

    public boolean isDone() {
        return done == units;
    }
}
