package org.mubiao.catalog;

import java.util.List;
import java.util.Map;

/**
 * A pack with the standards of its items as they are in force.
 *
 * @param version its number, to be given back when it is changed
 * @param standards by id; one that is out of force, or has no place where the pack is looked at, is not among them
 * @param names what the standards of all its items are called
 */
public record PackProfile(
        PackId id,
        int version,
        PackContent content,
        boolean isRetired,
        Map<StandardId, StandardProfile> standards,
        Map<StandardId, String> names) {

    public PackProfile {
        standards = Map.copyOf(standards);
        names = Map.copyOf(names);
    }

    /** The items whose standards are in force, in the order of the pack. */
    public List<PackItem> offered() {
        return content.items().stream().filter(this::isOffered).toList();
    }

    public boolean isOffered(PackItem item) {
        return standards.containsKey(item.standard());
    }

    public String nameOf(PackItem item) {
        return names.getOrDefault(item.standard(), "");
    }
}
