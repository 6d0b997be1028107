package org.mubiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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
        this.actorName = actor.name();
        this.madeAt = now;
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
