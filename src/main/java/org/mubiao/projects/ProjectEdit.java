package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Actor;

/** One entry in the log of a draft. */
@Entity
class ProjectEdit {

    static final int LONGEST_KEY = 64;

    enum Kind {
        BEGUN,
        MADE,
        /** Took another one back. */
        UNDONE
    }

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private long revision;
    private String editKey;

    @Column(name = "edit_kind")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private @Nullable Long accountId;

    /** For whom a deputy made it. */
    private @Nullable Long forAccountId;

    private String actorName;
    private Instant madeAt;
    private @Nullable Long undoneBy;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectEdit() {}

    ProjectEdit(Project project, Kind kind, String key, Actor actor, Instant now) {
        AccountId account = actor.account();
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.revision = project.revision();
        this.editKey = key;
        this.kind = kind;
        this.accountId = account == null ? null : account.value();
        this.forAccountId = actor.standsFor() == null ? null : actor.standsFor().value();
        this.actorName = actor.name();
        this.madeAt = now;
    }

    /** The same in another unit, which knows as well who wrote. */
    ProjectEdit copied() {
        ProjectEdit copy = new ProjectEdit();
        copy.id = Ids.next();
        copy.projectId = projectId;
        copy.revision = revision;
        copy.editKey = editKey;
        copy.kind = kind;
        copy.accountId = accountId;
        copy.forAccountId = forAccountId;
        copy.actorName = actorName;
        copy.madeAt = madeAt;
        return copy;
    }

    /** Taken back by the copy of what took the original back. */
    void undoneAs(ProjectEdit original, Map<Long, ProjectEdit> copies) {
        ProjectEdit undo = original.undoneBy == null ? null : copies.get(original.undoneBy);
        undoneBy = undo == null ? null : undo.id;
    }

    long id() {
        return id;
    }

    long revision() {
        return revision;
    }

    /** Both no longer count when one asks what is to be taken back, or who wrote where since. */
    void undoneBy(ProjectEdit undo) {
        undoneBy = undo.id;
        undo.undoneBy = undo.id;
    }
}
