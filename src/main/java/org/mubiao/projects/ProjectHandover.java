package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.UnitId;

/**
 * A project goes from one unit to another. It concerns these two, and it is what lets the second one see what the review said
 * to the first. Until the project has arrived it carries how it stood.
 */
@Entity
@Filter(name = "concerned", condition = ProjectHandover.CONCERN, deduceAliasInjectionPoints = false)
class ProjectHandover {

    static final String CONCERN = "{alias}.jurisdiction_id = :jurisdiction"
            + " and ({alias}.from_unit_id = :unit or {alias}.to_unit_id = :unit)";

    @Id
    private long id;

    @Column(updatable = false)
    private long jurisdictionId;

    @Column(updatable = false)
    private long projectId;

    @Column(updatable = false)
    private long fromUnitId;

    @Column(updatable = false)
    private long toUnitId;

    /** 0 when it was never submitted. */
    private int roundNumber;

    @Column(length = TextLimits.COLUMN)
    private @Nullable String returnReason;

    private Instant givenAt;
    private @Nullable Instant arrivedAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectHandover() {}

    private ProjectHandover(Project project, UnitId from, UnitId to, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = project.jurisdictionId();
        this.projectId = project.id().value();
        this.fromUnitId = from.value();
        this.toUnitId = to.value();
        this.givenAt = now;
    }

    /** The project is given from here to there. */
    static ProjectHandover given(Project project, UnitId to, Instant now) {
        return new ProjectHandover(project, new UnitId(project.unitId()), to, now);
    }

    /** Whoever takes the project over from a unit sees as well what went before that one. */
    static ProjectHandover inherited(Project project, UnitId earlier, UnitId to, Instant now) {
        ProjectHandover inherited = new ProjectHandover(project, earlier, to, now);
        inherited.arrive(now);
        return inherited;
    }

    /** It sets out, perhaps once more. */
    void carry(@Nullable ProjectProgress stand, Instant now) {
        roundNumber = stand == null ? 0 : stand.round();
        returnReason = stand == null ? null : stand.returnReason();
        givenAt = now;
        arrivedAt = null;
    }

    void arrive(Instant now) {
        arrivedAt = now;
        returnReason = null;
    }

    boolean hasArrived() {
        return arrivedAt != null;
    }

    long id() {
        return id;
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    UnitId from() {
        return new UnitId(fromUnitId);
    }

    UnitId to() {
        return new UnitId(toUnitId);
    }

    int round() {
        return roundNumber;
    }

    @Nullable String returnReason() {
        return returnReason;
    }
}
