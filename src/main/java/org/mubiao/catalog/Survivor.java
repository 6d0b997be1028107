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

    /** What a row may call it, whatever it was taken from: another framework may have it, too. */
    public String name() {
        return standard.content().name();
    }

    /** What a row that was taken from no standard may call it as well: the names of the merged are among them. */
    public Set<String> aliases() {
        return Set.copyOf(standard.content().aliases());
    }

    /** The numbers of {@link #ids}. */
    public Set<Long> numbers() {
        Set<Long> numbers = new HashSet<>();
        ids.forEach(id -> numbers.add(id.value()));
        return numbers;
    }
}
