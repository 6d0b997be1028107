package org.mubiao.catalog;

import java.util.HashSet;
import java.util.Set;

/**
 * A standard with what was merged into it: frozen tables that were taken from one of those are found as its own.
 *
 * @param ids its own and those of the merged ones
 */
public record Survivor(StandardProfile standard, Set<StandardId> ids) {

    public Survivor {
        ids = Set.copyOf(ids);
    }

    /** What rows that refer to no standard may call it: its name and its aliases, the names of the merged among them. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(standard.content().aliases());
        names.add(standard.content().name());
        return names;
    }

    /** The numbers of {@link #ids}. */
    public Set<Long> numbers() {
        Set<Long> numbers = new HashSet<>();
        ids.forEach(id -> numbers.add(id.value()));
        return numbers;
    }
}
