package org.mubiao.catalog;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;

/**
 * A standard that another one may be merged into.
 *
 * @param standard as it stands in the framework of the other one; as it is where it has no place there
 * @param home the framework that it is of
 * @param refused why the other cannot be merged into it, and what can be done instead; null when it can
 */
public record MergeCandidate(
        StandardProfile standard, String home, @Nullable Message refused) {

    /** Whether the framework of the other one only inherits it. */
    public boolean isInherited() {
        return !home.equals(standard.content().frameworkId());
    }
}
