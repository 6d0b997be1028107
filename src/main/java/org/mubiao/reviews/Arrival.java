package org.mubiao.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.mubiao.shared.Ids;

/** A submission has come to a stage: from then on those who serve the stage see it. */
@Entity
@Immutable
@Filter(name = Concern.FILTER, condition = Concern.OF_SUBMISSION, deduceAliasInjectionPoints = false)
class Arrival {

    @Id
    private long id;

    private long jurisdictionId;
    private long unitId;
    private long submissionId;
    private String stageKey;
    private Instant arrivedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Arrival() {}

    Arrival(Submission submission, String stage, Instant at) {
        this.id = Ids.next();
        this.jurisdictionId = submission.jurisdictionId();
        this.unitId = submission.unit().value();
        this.submissionId = submission.id().value();
        this.stageKey = stage;
        this.arrivedAt = at;
    }

    long submission() {
        return submissionId;
    }

    String stage() {
        return stageKey;
    }
}
