package org.mubiao.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;

/**
 * A framework as a jurisdiction keeps it, or kept it.
 *
 * @param version to be given back when it is changed; 0 while it is as the portal ships it
 * @param isUsed whether something was declared on it
 * @param changedAt null while it is as the portal ships it
 */
public record FrameworkProfile(
        Framework framework,
        FrameworkState state,
        boolean isUsed,
        int version,
        FrameworkDeed deed,
        @Nullable Instant changedAt,
        String changedBy) {

    /** Whether its levels may be edited. */
    public boolean isPrepared() {
        return state == FrameworkState.PREPARED;
    }

    static FrameworkProfile shipped(Framework framework) {
        return new FrameworkProfile(framework, FrameworkState.IN_FORCE, true, 0, FrameworkDeed.SHIPPED, null, "");
    }
}
