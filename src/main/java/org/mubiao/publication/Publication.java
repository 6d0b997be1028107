package org.mubiao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    Publication(UnitProfile unit, FrozenTable frozen, Instant publishedAt) {
        this.id = Ids.next();
        this.jurisdictionId = unit.jurisdiction().value();
        this.unitId = unit.id().value();
        this.versionNumber = 1;
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
