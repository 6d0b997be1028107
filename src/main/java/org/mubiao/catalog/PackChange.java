package org.mubiao.catalog;

import java.time.Instant;
import java.util.Map;

/**
 * A version of a pack: what it says, and who said so when.
 *
 * @param version from 1
 * @param changedBy the name of who wrote it
 * @param names what the standards of its items are called now, also those out of force
 */
public record PackChange(
        int version,
        PackDeed deed,
        PackContent content,
        Instant changedAt,
        String changedBy,
        Map<StandardId, String> names) {

    public PackChange {
        names = Map.copyOf(names);
    }
}
