package org.mubiao.projects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.Ids;
import org.mubiao.table.FundingLine;

/** A line of money of a draft. */
@Entity
class ProjectFundingLine {

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private int rowIndex;
    private @Nullable String sourceCode;
    private String label;
    private @Nullable BigDecimal amount;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectFundingLine() {}

    ProjectFundingLine(ProjectId project, int index, FundingLine line) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.rowIndex = index;
        this.sourceCode = line.code();
        this.label = line.label();
        this.amount = line.amount() == null ? null : line.amount().wan();
    }

    /** The same in another unit. */
    ProjectFundingLine copied() {
        return new ProjectFundingLine(new ProjectId(projectId), rowIndex, line());
    }

    FundingLine line() {
        return new FundingLine(sourceCode, label, amount == null ? null : new Amount(amount));
    }

    void say(FundingLine line) {
        sourceCode = line.code();
        label = line.label();
        amount = line.amount() == null ? null : line.amount().wan();
    }
}
