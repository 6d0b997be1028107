package org.mubiao.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pack with the standards of its items as they are in force.
 *
 * @param version its number, to be given back when it is changed
 * @param standards by id; one that is out of force, or has no place where the pack is looked at, is not among them
 * @param names what the standards of all its items are called
 * @param unplaced those in force that have no place where the pack is looked at
 */
public record PackProfile(
        PackId id,
        int version,
        PackContent content,
        boolean isRetired,
        Map<StandardId, StandardProfile> standards,
        Map<StandardId, String> names,
        Set<StandardId> unplaced) {

    public PackProfile {
        standards = Map.copyOf(standards);
        names = Map.copyOf(names);
        unplaced = Set.copyOf(unplaced);
    }

    /** The items whose standards are in force, in the order of the pack. */
    public List<PackItem> offered() {
        return content.items().stream().filter(this::isOffered).toList();
    }

    public boolean isOffered(PackItem item) {
        return standards.containsKey(item.standard());
    }

    /** Whether it is in force, and only has no place where the pack is looked at. */
    public boolean isUnplaced(PackItem item) {
        return unplaced.contains(item.standard());
    }

    public String nameOf(PackItem item) {
        return names.getOrDefault(item.standard(), "");
    }
}
