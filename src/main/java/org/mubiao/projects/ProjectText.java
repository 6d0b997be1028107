package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;

/** What a draft says at a path, as far as it is plain text. */
@Entity
class ProjectText {

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private String fieldPath;

    @Column(length = TextLimits.COLUMN)
    private String body;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectText() {}

    ProjectText(ProjectId project, FieldPath path, String body) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.fieldPath = path.toString();
        this.body = body;
    }

    /** The same in another unit. */
    ProjectText copied() {
        return new ProjectText(new ProjectId(projectId), path(), body);
    }

    FieldPath path() {
        return FieldPath.parse(fieldPath).orElseThrow();
    }

    String body() {
        return body;
    }

    void say(String text) {
        body = text;
    }
}
