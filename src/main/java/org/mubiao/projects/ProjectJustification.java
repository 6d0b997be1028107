package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;

/** The unit's answer to a finding. */
@Entity
class ProjectJustification {

    static final int LONGEST_PATH = 700;

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private String ruleId;
    private String fieldPath;

    @Column(length = TextLimits.COLUMN)
    private String body;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectJustification() {}

    ProjectJustification(ProjectId project, FindingKey finding, String body) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.ruleId = finding.rule();
        this.fieldPath = finding.path().toString();
        this.body = body;
    }

    /** The same in another unit. */
    ProjectJustification copied() {
        return new ProjectJustification(new ProjectId(projectId), finding(), body);
    }

    FindingKey finding() {
        return new FindingKey(ruleId, FieldPath.parse(fieldPath).orElseThrow());
    }

    String body() {
        return body;
    }

    void say(String text) {
        body = text;
    }
}
