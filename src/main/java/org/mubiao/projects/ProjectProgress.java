package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.UnitId;

/**
 * Where a project stands since it was first submitted. It is the one thing of a project that its reviewers change, so it lies
 * in the shared ring; the draft itself stays with its unit.
 */
@Entity
@Filter(name = "concerned", condition = ProjectProgress.GIVEN, deduceAliasInjectionPoints = false)
class ProjectProgress {

    /**
     * Its unit sees it; a reviewer who is assigned to the unit, and the department over the unit, do as soon as a round of the
     * project has come to their stage. What is still in the unit's own hands is neither told to them nor decided there.
     */
    static final String GIVEN = "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit"
            + " or exists (select 1 from submission sent where sent.jurisdiction_id = {alias}.jurisdiction_id"
            + " and sent.project_id = {alias}.project_id and (exists (select 1 from review_assignment ra"
            + " where ra.jurisdiction_id = sent.jurisdiction_id and ra.account_id = :account"
            + " and (ra.unit_id is null or ra.unit_id = sent.unit_id)"
            + " and locate(concat(' ', ra.stage_key, '|'), sent.stages_come_to) > 0)"
            + " or sent.stages_come_to like '%|DEPARTMENT %' and exists (select 1 from unit below"
            + " where below.jurisdiction_id = sent.jurisdiction_id and below.id = sent.unit_id"
            + " and below.department_id = :department))))";

    static final int LONGEST_REASON = 4000;

    @Id
    private long projectId;

    private long jurisdictionId;
    private long unitId;
    private long batchId;

    @Column(name = "progress_state")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectState state;

    private int roundNumber;

    @Column(length = TextLimits.COLUMN)
    private @Nullable String returnReason;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectProgress() {}

    /** The first round, in review. */
    ProjectProgress(Project project) {
        this.projectId = project.id().value();
        this.jurisdictionId = project.jurisdictionId();
        this.unitId = project.unitId();
        this.batchId = project.batchId().value();
        this.state = ProjectState.IN_REVIEW;
        this.roundNumber = 1;
    }

    /** As it stood in the unit that it was taken over from: returned. */
    ProjectProgress(Project project, int round, @Nullable String reason) {
        this(project);
        this.state = ProjectState.RETURNED;
        this.roundNumber = round;
        this.returnReason = reason;
    }

    ProjectState state() {
        return state;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    int round() {
        return roundNumber;
    }

    @Nullable String returnReason() {
        return returnReason;
    }

    void submitAgain() {
        if (state != ProjectState.RETURNED) {
            throw refused();
        }
        state = ProjectState.IN_REVIEW;
        roundNumber++;
        returnReason = null;
    }

    void returnForRework(int round, String reason) {
        requireInReview(round);
        state = ProjectState.RETURNED;
        returnReason = reason;
    }

    void approve(int round) {
        requireInReview(round);
        state = ProjectState.APPROVED;
    }

    void published() {
        if (state != ProjectState.APPROVED) {
            throw refused();
        }
        state = ProjectState.PUBLISHED;
    }

    /** What is public is to be corrected: the unit mends it and submits it again. */
    void reopen(String reason) {
        if (state != ProjectState.PUBLISHED) {
            throw refused();
        }
        state = ProjectState.RETURNED;
        returnReason = reason;
    }

    private void requireInReview(int round) {
        if (state != ProjectState.IN_REVIEW) {
            throw refused();
        }
        if (roundNumber != round) {
            throw new SpokenException(Message.of("projects.refused.other-round", roundNumber));
        }
    }

    private SpokenException refused() {
        return new SpokenException(Message.of("projects.refused.state", state.word()));
    }
}
