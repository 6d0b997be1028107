package org.mubiao.catalog;

import java.util.Set;

/**
 * A standard that a search found.
 *
 * @param marks the characters of its name (counted in code points, from 0) that answer the search; none when something else
 *     than the name does
 */
public record FoundStandard(StandardProfile standard, Set<Integer> marks) {

    public FoundStandard {
        marks = Set.copyOf(marks);
    }
}
