package org.mubiao.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what was merged into a standard, and into that, and so on. */
@Component
class Survivors {

    private final Standards standards;

    Survivors(Standards standards) {
        this.standards = standards;
    }

    Survivor of(StandardProfile standard) {
        Set<Long> found = new HashSet<>(List.of(standard.id().value()));
        List<Long> newest = List.copyOf(found);
        while (!newest.isEmpty()) {
            newest = standards.mergedInto(newest).stream().filter(found::add).toList();
        }
        Set<StandardId> ids = new HashSet<>();
        found.forEach(id -> ids.add(new StandardId(id)));
        return new Survivor(standard, ids);
    }
}
