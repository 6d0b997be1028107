package org.mubiao.catalog;

/** Rewrites the references of a unit's drafts. Whoever keeps the drafts fills it; it is called in the scope of the unit. */
@FunctionalInterface
public interface RewritesDrafts {

    /**
     * Lets rows that were taken from the one standard refer to the other. What the unit wrote itself stays.
     *
     * @return how many rows
     */
    int rewrite(StandardProfile merged, StandardProfile survivor);
}
