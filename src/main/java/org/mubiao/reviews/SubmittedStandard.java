package org.mubiao.reviews;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.mubiao.catalog.StandardId;

/**
 * That a submission has a row taken from a standard: for who keeps the catalog, who may know how many do. Which submission it
 * is they see only where it concerns them.
 */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class SubmittedStandard {

    @Embeddable
    record Key(long jurisdictionId, long standardId, long submissionId) {}

    @EmbeddedId
    private Key key;

    private long unitId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SubmittedStandard() {}

    SubmittedStandard(Submission submission, StandardId standard) {
        this.key = new Key(
                submission.jurisdictionId(), standard.value(), submission.id().value());
        this.unitId = submission.unit().value();
    }
}
