package org.mubiao.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.tenancy.AccountId;

/** A thread (批注) on a place of a table, with what stood there. Its author's own until it is sent. */
@Entity
@Filter(name = Concern.FILTER, condition = Concern.OF_SUBMISSION, deduceAliasInjectionPoints = false)
class ReviewThread {

    private static final int LONGEST = 1_000_000;

    @Id
    private long id;

    @Column(updatable = false)
    private long jurisdictionId;

    @Column(updatable = false)
    private long unitId;

    @Column(updatable = false)
    private long projectId;

    @Column(updatable = false)
    private long batchId;

    @Column(updatable = false)
    private long submissionId;

    @Column(updatable = false)
    private int roundNumber;

    @Column(updatable = false)
    private String stageKey;

    @Column(updatable = false)
    private String fieldPath;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    @Column(updatable = false, length = LONGEST)
    private String wasText;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ThreadState state;

    @Column(updatable = false)
    private long authorId;

    /** Of the finding that it took up; null when it took up none. */
    @Column(updatable = false)
    private @Nullable String ruleId;

    private @Nullable Instant sentAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewThread() {}

    ReviewThread(
            Submission submission,
            FieldPath path,
            Severity severity,
            String was,
            AccountId author,
            @Nullable String rule) {
        this.id = Ids.next();
        this.jurisdictionId = submission.jurisdictionId();
        this.unitId = submission.unit().value();
        this.projectId = submission.project().value();
        this.batchId = submission.batch().value();
        this.submissionId = submission.id().value();
        this.roundNumber = submission.round();
        this.stageKey = submission.stage();
        this.fieldPath = path.toString();
        this.severity = severity;
        this.wasText = was;
        this.state = ThreadState.OPEN;
        this.authorId = author.value();
        this.ruleId = rule;
    }

    void weigh(Severity changed) {
        if (isSent()) {
            throw new IllegalStateException("sent already: " + id);
        }
        this.severity = changed;
    }

    /** Others see it from now on. */
    void send(Instant at) {
        if (sentAt == null) {
            sentAt = at;
        }
    }

    /** The stage that raised it says more: it waits for the unit again. */
    void reopen() {
        state = ThreadState.OPEN;
    }

    void answer() {
        if (state == ThreadState.OPEN) {
            state = ThreadState.ANSWERED;
        }
    }

    void settle() {
        state = ThreadState.SETTLED;
    }

    boolean isSent() {
        return sentAt != null;
    }

    boolean isSeenBy(@Nullable AccountId account) {
        return isSent() || (account != null && account.value() == authorId);
    }

    ThreadId id() {
        return new ThreadId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    long unitId() {
        return unitId;
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    int round() {
        return roundNumber;
    }

    String stage() {
        return stageKey;
    }

    FieldPath path() {
        return FieldPath.parse(fieldPath).orElseThrow(() -> new IllegalStateException("not a path: " + fieldPath));
    }

    boolean takesUp(Finding finding) {
        return finding.ruleId().equals(ruleId) && finding.path().equals(path());
    }

    Severity severity() {
        return severity;
    }

    String was() {
        return wasText;
    }

    ThreadState state() {
        return state;
    }
}
