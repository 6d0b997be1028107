package org.mubiao.catalog;

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
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkJson;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.JurisdictionId;

/** A framework (指标体系) that a jurisdiction keeps, and what may be done with it. */
@Entity
@Filter(name = "ofJurisdiction")
class IndicatorFramework {

    @Id
    private long id;

    private long jurisdictionId;
    private String frameworkId;
    private String frameworkName;
    private int firstYear;
    private @Nullable Integer lastYear;

    @Column(name = "framework_state")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FrameworkState state;

    private @Nullable String madeFrom;

    @Column(length = ProposalDraft.COLUMN)
    private String contentJson;

    /** When something was first declared on it; null while nothing was. */
    private @Nullable Instant usedAt;

    private int versionNumber;
    private Instant changedAt;
    private String changedByName;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IndicatorFramework() {}

    IndicatorFramework(JurisdictionId jurisdiction, Framework content, FrameworkState state, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.frameworkId = content.id();
        this.madeFrom = content.madeFrom();
        this.state = state;
        say(content, actor, now);
    }

    long id() {
        return id;
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    FrameworkState state() {
        return state;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    int versionNumber() {
        return versionNumber;
    }

    String changedBy() {
        return changedByName;
    }

    Framework content() {
        return FrameworkJson.read(contentJson);
    }

    String contentJson() {
        return contentJson;
    }

    /** What tables are judged by changes only while it is being prepared. */
    void edit(FrameworkEdit edit, Actor actor, Instant now) {
        if (edit.isOfContent() && state != FrameworkState.PREPARED) {
            throw new SpokenException(Message.of("catalog.refused.framework-in-force", frameworkName));
        }
        say(FrameworkEditing.make(content(), edit), actor, now);
    }

    void putInForce(Actor actor, Instant now) {
        require(FrameworkState.PREPARED);
        FrameworkEditing.requireReady(content());
        become(FrameworkState.IN_FORCE, actor, now);
    }

    void takeBack(Actor actor, Instant now) {
        require(FrameworkState.IN_FORCE);
        if (usedAt != null) {
            throw new SpokenException(Message.of("catalog.refused.framework-used", frameworkName));
        }
        become(FrameworkState.PREPARED, actor, now);
    }

    void withdraw(Actor actor, Instant now) {
        if (state == FrameworkState.WITHDRAWN) {
            throw refused();
        }
        become(FrameworkState.WITHDRAWN, actor, now);
    }

    /** Where it was before it was withdrawn; what was once used is in force. */
    void offerAgain(Actor actor, Instant now) {
        require(FrameworkState.WITHDRAWN);
        become(usedAt == null ? FrameworkState.PREPARED : FrameworkState.IN_FORCE, actor, now);
    }

    /** Something is declared on it: from now on it is what it is. */
    void use(Instant now) {
        require(FrameworkState.IN_FORCE);
        usedAt = usedAt == null ? now : usedAt;
    }

    private void become(FrameworkState next, Actor actor, Instant now) {
        state = next;
        versionNumber++;
        changedAt = now;
        changedByName = actor.name();
    }

    private void say(Framework content, Actor actor, Instant now) {
        frameworkName = content.name();
        firstYear = content.since();
        lastYear = content.until();
        contentJson = FrameworkJson.write(content);
        versionNumber++;
        changedAt = now;
        changedByName = actor.name();
    }

    private void require(FrameworkState expected) {
        if (state != expected) {
            throw refused();
        }
    }

    private SpokenException refused() {
        return new SpokenException(Message.of("catalog.refused.framework-state", frameworkName));
    }
}
