package org.mubiao.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a dictionary as it is, or was in one of its versions.
 *
 * @param version its number, from 1
 * @param retiredAt when it was taken out of use by this version; null while it is offered
 * @param mergedInto the entry that stands for it now; null for none
 * @param changedBy the person's name, or what the program did
 */
public record EntryProfile(
        EntryId id,
        Dictionary dictionary,
        int version,
        EntryContent content,
        @Nullable Instant retiredAt,
        @Nullable EntryId mergedInto,
        Instant changedAt,
        String changedBy) {

    /** Whether it is the fund tree that batches refer to so. */
    public boolean isTree(String id) {
        return content.tree() != null && content.tree().id().equals(id);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
