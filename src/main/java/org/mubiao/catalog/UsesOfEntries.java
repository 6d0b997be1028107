package org.mubiao.catalog;

import java.util.Optional;

/** Where an entry of a dictionary is used. Whoever keeps what uses it tells the number and nothing else. */
@FunctionalInterface
public interface UsesOfEntries {

    /** At most so many are counted. */
    int COUNTED = 1_000;

    /** In what it is used. */
    enum Kind {
        STANDARDS,
        DRAFTS,
        BATCHES
    }

    /** @param count at most {@link #COUNTED} */
    record EntryUse(Kind kind, long count) {}

    /** Nothing where entries of its dictionary are not used in that. */
    Optional<EntryUse> of(EntryProfile entry);
}
