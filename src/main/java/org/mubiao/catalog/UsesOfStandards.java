package org.mubiao.catalog;

import java.util.List;

/** Where a standard is used. Whoever keeps tables tells of its own: drafts as a number only, for they are their units' own. */
@FunctionalInterface
public interface UsesOfStandards {

    /** At most so many are counted. */
    int COUNTED = 1_000;

    /** At most so many are named. */
    int NAMED = 5;

    StandardUse of(Survivor standard);

    /** In what it is used. */
    enum Kind {
        DRAFTS,
        SUBMISSIONS,
        PUBLICATIONS,
        PACKS
    }

    /**
     * @param count at most {@link #COUNTED}
     * @param places those that the acting person may open, a few
     */
    record StandardUse(Kind kind, long count, List<Place> places) {

        public StandardUse {
            places = List.copyOf(places);
        }
    }

    /** @param address where it is read, from the root of the site */
    record Place(String title, String address) {}
}
