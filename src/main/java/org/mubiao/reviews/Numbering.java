package org.mubiao.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mubiao.checks.Finding;

/** Numbers what is said of a table, by people and by checks, in the order of the paper; people first at the same place. */
final class Numbering {

    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    Numbering(Places places, List<ReviewThread> threads, List<Finding> findings) {
        List<Object> all = new ArrayList<>(threads);
        all.addAll(findings);
        all.sort(Comparator.comparingInt(said -> switch (said) {
            case ReviewThread thread -> places.order(thread.path());
            case Finding finding -> places.order(finding.path());
            default -> throw new IllegalStateException("neither a thread nor a finding");
        }));
        all.forEach(said -> numbers.put(said, numbers.size() + 1));
    }

    /** From 1. */
    int of(Object said) {
        return Objects.requireNonNull(numbers.get(said));
    }
}
