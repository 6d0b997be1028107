package org.mubiao.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Amount;

/**
 * A submission as lists show it.
 *
 * @param stage key of the stage where it stands, or stood last
 * @param arrivedAt since when it stands there
 * @param closes when its batch closes
 * @param changed cells that differ from the round that this stage saw before; null when it saw none
 * @param findings of the checks
 */
public record DeskEntry(
        SubmissionId id,
        ProjectId project,
        String projectName,
        String unitName,
        @Nullable Amount total,
        int round,
        SubmissionState state,
        String stage,
        Instant arrivedAt,
        Instant closes,
        @Nullable Integer changed,
        int findings) {}
