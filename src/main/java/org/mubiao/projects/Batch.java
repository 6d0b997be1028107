package org.mubiao.projects;

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
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.JurisdictionId;

/** A batch (申报批次) of a jurisdiction. */
@Entity
@Filter(name = "ofJurisdiction")
class Batch {

    @Id
    private long id;

    private long jurisdictionId;
    private int budgetYear;

    @Column(name = "batch_stage")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BatchStage stage;

    private Instant opensAt;
    private Instant closesAt;
    private String formId;
    private String frameworkId;
    private String fundTreeId;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Batch() {}

    Batch(
            JurisdictionId jurisdiction,
            BudgetYear year,
            BatchStage stage,
            Instant opensAt,
            Instant closesAt,
            String formId,
            String frameworkId,
            String fundTreeId) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.budgetYear = year.year();
        this.stage = stage;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.formId = formId;
        this.frameworkId = frameworkId;
        this.fundTreeId = fundTreeId;
    }

    BatchId id() {
        return new BatchId(id);
    }

    BatchProfile profile() {
        return new BatchProfile(
                id(), new BudgetYear(budgetYear), stage, opensAt, closesAt, formId, frameworkId, fundTreeId);
    }
}
