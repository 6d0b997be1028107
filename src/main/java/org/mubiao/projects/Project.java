package org.mubiao.projects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Funding;
import org.mubiao.table.OverviewField;
import org.mubiao.table.PartialDate;
import org.mubiao.table.Period;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.UnitId;

/** A project of a unit with the head of its draft; the rest of the draft lies in {@link DraftRows}. */
@Entity
class Project {

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long jurisdictionId;
    private long batchId;
    private String projectName;
    private @Nullable Integer budgetYear;
    private @Nullable String periodFrom;
    private @Nullable String periodTo;
    private @Nullable BigDecimal totalAmount;
    private long revision;
    private long submittedRevision;
    private Instant updatedAt;
    private String updatedBy;

    /** The unit that it was handed over to; from then on it is only read here. */
    private @Nullable Long handedOverTo;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Project() {}

    Project(JurisdictionId jurisdiction, BatchId batch, TargetTable table, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.batchId = batch.value();
        this.revision = 1;
        this.updatedAt = now;
        this.updatedBy = actor.name();
        this.projectName = "";
        head(table);
    }

    ProjectId id() {
        return new ProjectId(id);
    }

    long unitId() {
        return Objects.requireNonNull(unitId, "not stored yet");
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    BatchId batchId() {
        return new BatchId(batchId);
    }

    long revision() {
        return revision;
    }

    long submittedRevision() {
        return submittedRevision;
    }

    void handOver(UnitId to) {
        handedOverTo = to.value();
    }

    boolean isHandedOver() {
        return handedOverTo != null;
    }

    /** Where it stands, by what is known of it in the shared ring. */
    ProjectState state(@Nullable ProjectProgress progress) {
        if (isHandedOver()) {
            return ProjectState.HANDED_OVER;
        }
        return progress == null ? ProjectState.DRAFT : progress.state();
    }

    /** The same project in another unit, which is filled in when it is stored. */
    Project copied() {
        Project copy = new Project();
        copy.id = id;
        copy.jurisdictionId = jurisdictionId;
        copy.batchId = batchId;
        copy.projectName = projectName;
        copy.budgetYear = budgetYear;
        copy.periodFrom = periodFrom;
        copy.periodTo = periodTo;
        copy.totalAmount = totalAmount;
        copy.revision = revision;
        copy.submittedRevision = submittedRevision;
        copy.updatedAt = updatedAt;
        copy.updatedBy = updatedBy;
        return copy;
    }

    /** Says that the draft changed; the table is what it says now. */
    void written(TargetTable table, Actor actor, Instant now) {
        head(table);
        revision++;
        updatedAt = now;
        updatedBy = actor.name();
    }

    /** @throws SpokenException when the draft is another one than the person saw */
    void submit(long seen) {
        if (revision != seen) {
            throw new SpokenException(Message.of("projects.refused.stale", updatedBy));
        }
        submittedRevision = revision;
    }

    /** The parts of the table that stand in the project itself. */
    TargetTable head() {
        return TargetTable.EMPTY
                .withOverview(TargetTable.EMPTY
                        .overview()
                        .with(OverviewField.PROJECT_NAME, projectName.isEmpty() ? null : projectName)
                        .withYear(budgetYear == null ? null : new BudgetYear(budgetYear))
                        .withPeriod(new Period(date(periodFrom), date(periodTo))))
                .withFunding(new Funding(totalAmount == null ? null : new Amount(totalAmount), List.of()));
    }

    ProjectEntry entry(@Nullable ProjectProgress progress) {
        return new ProjectEntry(
                id(),
                batchId(),
                projectName,
                totalAmount == null ? null : new Amount(totalAmount),
                state(progress),
                progress == null ? 0 : progress.round(),
                updatedAt,
                updatedBy);
    }

    private void head(TargetTable table) {
        String name = table.overview().text(OverviewField.PROJECT_NAME);
        BudgetYear year = table.overview().year();
        Period period = table.overview().period();
        Amount total = table.funding().total();
        projectName = name == null ? "" : name;
        budgetYear = year == null ? null : year.year();
        periodFrom = period.from() == null ? null : period.from().toString();
        periodTo = period.to() == null ? null : period.to().toString();
        totalAmount = total == null ? null : total.wan();
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }
}
