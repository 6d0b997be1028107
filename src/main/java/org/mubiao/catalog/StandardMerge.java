package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.mubiao.shared.Ids;

/** That two standards were found to be one. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class StandardMerge {

    @Id
    private long id;

    private long jurisdictionId;
    private long mergedId;
    private long survivorId;
    private Instant mergedAt;
    private String mergedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardMerge() {}

    StandardMerge(Standard merged, Standard survivor, String by, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = merged.jurisdictionId();
        this.mergedId = merged.id().value();
        this.survivorId = survivor.id().value();
        this.mergedAt = now;
        this.mergedByName = by;
    }

    long id() {
        return id;
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    StandardId merged() {
        return new StandardId(mergedId);
    }

    StandardId survivor() {
        return new StandardId(survivorId);
    }
}
