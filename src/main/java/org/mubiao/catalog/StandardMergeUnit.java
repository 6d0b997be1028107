package org.mubiao.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.UnitId;

/** A unit whose drafts are to be rewritten after a merge, or have been. */
@Entity
@Filter(name = "ofJurisdiction")
class StandardMergeUnit {

    @Embeddable
    record Key(long jurisdictionId, long mergeId, long unitId) {}

    @EmbeddedId
    private Key key;

    private @Nullable Instant doneAt;
    private int rewrittenRows;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardMergeUnit() {}

    StandardMergeUnit(StandardMerge merge, UnitId unit) {
        this.key = new Key(merge.jurisdictionId(), merge.id(), unit.value());
    }

    boolean isDone() {
        return doneAt != null;
    }

    void done(int rows, Instant now) {
        rewrittenRows = rows;
        doneAt = now;
    }
}
