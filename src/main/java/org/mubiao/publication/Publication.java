package org.mubiao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.UnitProfile;

/** A published project, with what lists and searches need of its newest version. */
@Entity
class Publication {

    @Id
    private long id;

    private long jurisdictionId;
    private long unitId;
    private @Nullable Long projectId;
    private int versionNumber;
    private String projectName;
    private String unitName;
    private int budgetYear;
    private @Nullable BigDecimal totalAmount;
    private Instant publishedAt;

    @Column(name = "sha256")
    private String sha256;

    @Column(length = FrozenTable.LONGEST)
    private String searchText;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Publication() {}

    Publication(UnitProfile unit, ProjectId project, FrozenTable frozen, Instant publishedAt) {
        this.id = Ids.next();
        this.jurisdictionId = unit.jurisdiction().value();
        this.unitId = unit.id().value();
        this.projectId = project.value();
        this.versionNumber = 1;
        show(frozen, publishedAt);
    }

    /** A newer version takes the place of the one that lists show; the older one stays readable. */
    void correct(FrozenTable frozen, Instant correctedAt) {
        versionNumber++;
        show(frozen, correctedAt);
    }

    private void show(FrozenTable frozen, Instant publishedAt) {
        this.projectName = frozen.projectName();
        this.unitName = frozen.unitName();
        this.budgetYear = frozen.year().year();
        this.totalAmount = frozen.total() == null ? null : frozen.total().wan();
        this.publishedAt = publishedAt;
        this.sha256 = frozen.sha256();
        this.searchText = frozen.searchText();
    }

    PublicationId id() {
        return new PublicationId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    @Nullable Long projectId() {
        return projectId;
    }

    int versionNumber() {
        return versionNumber;
    }

    PublicationEntry entry() {
        return new PublicationEntry(
                id(),
                versionNumber,
                projectName,
                unitName,
                new BudgetYear(budgetYear),
                totalAmount == null ? null : new Amount(totalAmount),
                publishedAt,
                sha256);
    }
}
