package org.mubiao.catalog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a standard: what it says, and who said so when.
 *
 * @param version from 1; retiring and bringing back are versions too
 * @param creditedTo the unit that proposed it; null for none
 * @param inForceFrom the day (in China) this version takes the place of the one before
 * @param retiredAt null while it is in force
 * @param changedBy the name of who wrote this version
 */
public record StandardProfile(
        StandardId id,
        int version,
        StandardContent content,
        StandardOrigin origin,
        @Nullable String creditedTo,
        LocalDate inForceFrom,
        @Nullable Instant retiredAt,
        Instant changedAt,
        String changedBy) {

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** The same where it stands in a framework that was made from its own. */
    StandardProfile placed(String frameworkId, String level1, String level2) {
        return new StandardProfile(
                id,
                version,
                content.placed(frameworkId, level1, level2),
                origin,
                creditedTo,
                inForceFrom,
                retiredAt,
                changedAt,
                changedBy);
    }

    /** The version as a row of a table names it. */
    public StandardRef ref() {
        return new StandardRef(id, version);
    }
}
