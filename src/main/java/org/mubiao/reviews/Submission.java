package org.mubiao.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSubmitted;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.OverviewField;
import org.mubiao.tenancy.UnitId;

/** A round of a project in review: where it stands. What was submitted is a {@link SubmittedTable}. */
@Entity
@Filter(name = Concern.FILTER, condition = Concern.OF_SUBMISSION_ITSELF, deduceAliasInjectionPoints = false)
class Submission {

    private static final int LONGEST_PROJECT = 500;
    private static final int LONGEST_UNIT = 200;

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
    private int budgetYear;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BatchStage batchStage;

    @Column(updatable = false)
    private Instant closesAt;

    @Column(updatable = false)
    private int roundNumber;

    @Column(updatable = false)
    private String projectName;

    @Column(updatable = false)
    private String unitName;

    @Column(updatable = false)
    private @Nullable BigDecimal totalAmount;

    @Column(updatable = false)
    private int findingCount;

    @Column(updatable = false)
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SubmissionState state;

    private String stageKey;

    /** As {@code |UNIT unit|BUREAU finance|}: from then on those who serve these stages see it. */
    private String stagesComeTo;

    private Instant arrivedAt;
    private @Nullable Integer changedCount;
    private @Nullable Instant decidedAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Submission() {}

    Submission(ProjectSubmitted submitted, StageProfile first, @Nullable Integer changed) {
        this.id = Ids.next();
        this.jurisdictionId = submitted.unit().jurisdiction().value();
        this.unitId = submitted.unit().id().value();
        this.projectId = submitted.project().value();
        this.batchId = submitted.batch().id().value();
        this.budgetYear = submitted.batch().year().year();
        this.batchStage = submitted.batch().stage();
        this.closesAt = submitted.batch().closes();
        this.roundNumber = submitted.round();
        String project = submitted.table().overview().text(OverviewField.PROJECT_NAME);
        String unit = submitted.table().overview().text(OverviewField.UNIT);
        this.projectName = Wording.cut(project == null ? "" : project, LONGEST_PROJECT);
        this.unitName = Wording.cut(unit == null ? submitted.unit().name() : unit, LONGEST_UNIT);
        Amount total = submitted.table().funding().total();
        this.totalAmount = total == null || !total.fits() ? null : total.wan();
        this.findingCount = submitted.findings().size();
        this.submittedAt = submitted.submittedAt();
        this.state = SubmissionState.IN_REVIEW;
        this.stageKey = first.key();
        this.stagesComeTo = "|" + come(first);
        this.arrivedAt = submitted.submittedAt();
        this.changedCount = changed;
    }

    /** This stage has passed it; it waits at the next. */
    void goOnTo(StageProfile next, Instant at, @Nullable Integer changed) {
        requireInReview();
        this.stageKey = next.key();
        this.stagesComeTo += come(next);
        this.arrivedAt = at;
        this.changedCount = changed;
    }

    private static String come(StageProfile stage) {
        return stage.kind() + " " + stage.key() + "|";
    }

    boolean hasComeTo(String stage) {
        return stagesComeTo.contains(" " + stage + "|");
    }

    /** The last stage has passed it. */
    void approve(Instant at) {
        requireInReview();
        this.state = SubmissionState.APPROVED;
        this.decidedAt = at;
    }

    void giveBack(Instant at) {
        requireInReview();
        this.state = SubmissionState.RETURNED;
        this.decidedAt = at;
    }

    boolean isInReview() {
        return state == SubmissionState.IN_REVIEW;
    }

    SubmissionId id() {
        return new SubmissionId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    BatchId batch() {
        return new BatchId(batchId);
    }

    BudgetYear year() {
        return new BudgetYear(budgetYear);
    }

    BatchStage batchStage() {
        return batchStage;
    }

    int round() {
        return roundNumber;
    }

    SubmissionState state() {
        return state;
    }

    String stage() {
        return stageKey;
    }

    String projectName() {
        return projectName;
    }

    String unitName() {
        return unitName;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return rowVersion;
    }

    DeskEntry entry() {
        return new DeskEntry(
                id(),
                project(),
                projectName,
                unitName,
                totalAmount == null ? null : new Amount(totalAmount),
                roundNumber,
                state,
                stageKey,
                arrivedAt,
                closesAt,
                changedCount,
                findingCount);
    }

    private void requireInReview() {
        if (!isInReview()) {
            throw new IllegalStateException("decided already: " + id);
        }
    }
}
