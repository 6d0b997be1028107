package org.mubiao.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mubiao.shared.Ids;

/** A decision that was taken. The database keeps one for each stage of a submission. */
@Entity
@Immutable
@Table(name = "review_decision")
@Filter(name = Concern.FILTER, condition = Concern.OF_SUBMISSION, deduceAliasInjectionPoints = false)
class RecordedDecision {

    @Id
    private long id;

    private long jurisdictionId;
    private long unitId;
    private long submissionId;
    private String stageKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TakenDecision.Verdict verdict;

    private String opinion;
    private long accountId;
    private String accountName;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RecordedDecision() {}

    RecordedDecision(Submission submission, TakenDecision.Verdict verdict, String opinion, Author by, Instant at) {
        this.id = Ids.next();
        this.jurisdictionId = submission.jurisdictionId();
        this.unitId = submission.unit().value();
        this.submissionId = submission.id().value();
        this.stageKey = submission.stage();
        this.verdict = verdict;
        this.opinion = opinion;
        this.accountId = by.account().value();
        this.accountName = by.name();
        this.decidedAt = at;
    }

    TakenDecision taken() {
        return new TakenDecision(new SubmissionId(submissionId), stageKey, verdict, opinion, accountName, decidedAt);
    }
}
