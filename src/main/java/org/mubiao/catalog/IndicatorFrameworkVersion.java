package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.FrameworkJson;
import org.mubiao.tenancy.Actor;

/** What a framework said from a moment on, and who did what to it: it is written once and never changed. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class IndicatorFrameworkVersion {

    @Id
    private long id;

    private long jurisdictionId;
    private long indicatorFrameworkId;
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FrameworkDeed deed;

    @Column(name = "framework_state")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FrameworkState state;

    @Column(length = ProposalDraft.COLUMN)
    private String contentJson;

    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IndicatorFrameworkVersion() {}

    IndicatorFrameworkVersion(IndicatorFramework framework, FrameworkDeed deed, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = framework.jurisdictionId();
        this.indicatorFrameworkId = framework.id();
        this.versionNumber = framework.versionNumber();
        this.deed = deed;
        this.state = framework.state();
        this.contentJson = framework.contentJson();
        this.changedAt = now;
        this.changedBy = actor.account() == null ? null : actor.account().value();
        this.changedByName = actor.name();
    }

    FrameworkProfile profile(boolean isUsed) {
        return new FrameworkProfile(
                FrameworkJson.read(contentJson), state, isUsed, versionNumber, deed, changedAt, changedByName);
    }
}
