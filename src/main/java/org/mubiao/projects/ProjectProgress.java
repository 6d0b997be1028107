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

/**
 * Where a project stands since it was first submitted. It is the one thing of a project that its reviewers change, so it lies
 * in the shared ring; the draft itself stays with its unit.
 */
@Entity
@Filter(name = "concerned")
class ProjectProgress {

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

    ProjectState state() {
        return state;
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
