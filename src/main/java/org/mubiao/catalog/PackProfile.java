package org.mubiao.catalog;

import java.util.List;
import java.util.Map;

/**
 * A pack with the standards of its items as they are in force.
 *
 * @param version of the row, to be given back when it is changed
 * @param standards by id; one that is out of force is not among them
 */
public record PackProfile(PackId id, int version, PackContent content, Map<StandardId, StandardProfile> standards) {

    public PackProfile {
        standards = Map.copyOf(standards);
    }

    /** The items whose standards are in force, in the order of the pack. */
    public List<PackItem> offered() {
        return content.items().stream()
                .filter(item -> standards.containsKey(item.standard()))
                .toList();
    }
}
