package org.mubiao.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.ProjectSubmitted;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;

/** What was submitted, frozen as text: written once and never changed. */
@Entity
@Immutable
@Filter(name = Concern.FILTER, condition = Concern.OF_SUBMISSION, deduceAliasInjectionPoints = false)
class SubmittedTable {

    /** Characters of a frozen text; a printed table has some 5,000, and H2 keeps a little more than this in one column. */
    private static final int LONGEST = 1_000_000;

    @Id
    private long submissionId;

    private long jurisdictionId;
    private long unitId;
    private String formId;
    private String frameworkId;
    private String fundTreeId;

    @Column(length = LONGEST)
    private String tableJson;

    @Column(length = LONGEST)
    private String findingsJson;

    @Column(length = LONGEST)
    private String justificationsJson;

    @Column(length = LONGEST)
    private String authorsJson;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SubmittedTable() {}

    /** @throws SpokenException when the table is too long to be kept */
    SubmittedTable(Submission submission, ProjectSubmitted submitted) {
        this.submissionId = submission.id().value();
        this.jurisdictionId = submission.jurisdictionId();
        this.unitId = submission.unit().value();
        this.formId = submitted.batch().formId();
        this.frameworkId = submitted.batch().frameworkId();
        this.fundTreeId = submitted.batch().fundTreeId();
        this.tableJson = fitting(TableJson.text(submitted.table().withRowIds(() -> Long.toString(Ids.next()))));
        this.findingsJson = fitting(FrozenJson.findings(submitted.findings()));
        this.justificationsJson = fitting(FrozenJson.justifications(submitted.justifications()));
        this.authorsJson = fitting(FrozenJson.authors(submitted.authors()));
    }

    SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    TargetTable table() {
        return TableJson.parse(tableJson);
    }

    Form form() {
        return Forms.named(formId).orElseThrow(() -> new IllegalStateException("no form " + formId));
    }

    String formId() {
        return formId;
    }

    String frameworkId() {
        return frameworkId;
    }

    String fundTreeId() {
        return fundTreeId;
    }

    List<Finding> findings() {
        return FrozenJson.findings(findingsJson);
    }

    Map<FindingKey, String> justifications() {
        return FrozenJson.justifications(justificationsJson);
    }

    Set<AccountId> authors() {
        return FrozenJson.authors(authorsJson);
    }

    private static String fitting(String json) {
        if (json.length() > LONGEST) {
            throw new SpokenException(Message.of("reviews.refused.table-too-long", Integer.toString(LONGEST)));
        }
        return json;
    }
}
