package org.mubiao.wall;

import java.util.List;

/**
 * Who sees the rows of a table, and what of a row never changes.
 *
 * @param shows when a row is there: {@code {row}} is the row, {@code {tables}} the schema of the tables, and {@code :unit},
 *     {@code :jurisdiction}, {@code :account}, {@code :reviewer}, {@code :department}, {@code :door} what the
 *     mark says (null when it does not)
 *     and {@code :marked} whether there is one
 * @param key the columns that place a row in its ring
 * @param writtenBy the column that must be the acting jurisdiction's for a row to be written; blank where {@code shows} says
 *     enough, because who sees a row may write it
 */
record Ring(String shows, List<String> key, String writtenBy) {

    static final String UNIT = "unit_id";
    static final String JURISDICTION = "jurisdiction_id";

    private static final String ANYBODY = ":marked = 1";

    /** The unit's own. */
    static final Ring PRIVATE = seenBy("{row}.unit_id = :unit");

    /** The jurisdiction's own, also where it says something of a unit. */
    static final Ring OF_JURISDICTION = new Ring("{row}.jurisdiction_id = :jurisdiction", List.of(JURISDICTION), "");

    /** The portal's own: it says nothing of what is in the rings. */
    static final Ring OF_PORTAL = new Ring(ANYBODY, List.of(), "");

    /** Everybody may read it; only its jurisdiction writes it. */
    static Ring readByEverybody(String jurisdiction) {
        return new Ring(ANYBODY, List.of(jurisdiction), jurisdiction);
    }

    /** A row of a unit, seen when this is so. */
    static Ring seenBy(String condition) {
        return new Ring(condition, List.of(UNIT, JURISDICTION), "");
    }
}
