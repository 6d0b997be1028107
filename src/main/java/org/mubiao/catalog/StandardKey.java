package org.mubiao.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** What a standard is found by. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class StandardKey {

    @Embeddable
    record Key(long jurisdictionId, String keyText, long standardId) {}

    @EmbeddedId
    private Key key;

    private int keyWeight;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardKey() {}

    StandardKey(Standard standard, String keyText, int keyWeight) {
        this.key = new Key(standard.jurisdictionId(), keyText, standard.id().value());
        this.keyWeight = keyWeight;
    }
}
