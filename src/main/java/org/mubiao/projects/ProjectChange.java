package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;

/** What an entry of the log changed at one part. */
@Entity
@Immutable
class ProjectChange {

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private long editId;
    private long revision;
    private int rowIndex;

    @Column(name = "change_kind")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Change.Kind kind;

    private String fieldPath;
    private @Nullable String ruleId;

    @Column(length = TextLimits.COLUMN)
    private @Nullable String saidBefore;

    @Column(length = TextLimits.COLUMN)
    private @Nullable String saidAfter;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectChange() {}

    ProjectChange(Project project, ProjectEdit edit, int index, Change change) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.editId = edit.id();
        this.revision = edit.revision();
        this.rowIndex = index;
        this.kind = change.kind();
        this.fieldPath = change.path().toString();
        this.ruleId = change.rule();
        this.saidBefore = change.before();
        this.saidAfter = change.after();
    }

    /** The same in another unit. */
    ProjectChange copied(ProjectEdit copyOfEdit) {
        ProjectChange copy = new ProjectChange();
        copy.id = Ids.next();
        copy.projectId = projectId;
        copy.editId = copyOfEdit.id();
        copy.revision = revision;
        copy.rowIndex = rowIndex;
        copy.kind = kind;
        copy.fieldPath = fieldPath;
        copy.ruleId = ruleId;
        copy.saidBefore = saidBefore;
        copy.saidAfter = saidAfter;
        return copy;
    }

    long edit() {
        return editId;
    }

    Change change() {
        return new Change(kind, FieldPath.parse(fieldPath).orElseThrow(), ruleId, saidBefore, saidAfter);
    }
}
