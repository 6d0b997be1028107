package org.mubiao.catalog;

/**
 * What became of a standard since a row was taken from it: a newer version is in force, another standard stands for it, or it
 * is out of force.
 */
public record StandardNews(StandardProfile taken, StandardProfile now) {

    /** Whether it is another standard by now, as both were found to be one. */
    public boolean isMerged() {
        return !taken.id().equals(now.id());
    }
}
