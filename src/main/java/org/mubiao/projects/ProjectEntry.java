package org.mubiao.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;

/**
 * A project as the workspace lists it.
 *
 * @param round the newest round submitted; 0 before the first
 * @param updatedAt when its draft was last saved
 */
public record ProjectEntry(
        ProjectId id,
        BatchId batch,
        String name,
        @Nullable Amount total,
        ProjectState state,
        int round,
        Instant updatedAt,
        String updatedBy) {}
