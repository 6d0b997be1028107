package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.JurisdictionId;

/** A set of indicators for a kind of project. */
@Entity
@Filter(name = "ofJurisdiction")
class StandardPack {

    private static final String BETWEEN = "\n";

    @Id
    private long id;

    private long jurisdictionId;
    private String frameworkId;
    private String packName;
    private String purpose;
    private String words;
    private @Nullable String sourceText;
    /** 0 while it is offered, then its own id. */
    private long retiredMark;

    private Instant changedAt;
    private String changedByName;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardPack() {}

    StandardPack(JurisdictionId jurisdiction, PackContent content, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        say(content, actor, now);
    }

    final void say(PackContent content, Actor actor, Instant now) {
        frameworkId = content.frameworkId();
        packName = content.name();
        purpose = content.purpose();
        words = String.join(BETWEEN, content.words());
        sourceText = content.source();
        changedAt = now;
        changedByName = actor.name();
    }

    void retire(Actor actor, Instant now) {
        retiredMark = id;
        changedAt = now;
        changedByName = actor.name();
    }

    PackId id() {
        return new PackId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    int version() {
        return rowVersion;
    }

    PackContent content(List<PackItem> items) {
        return new PackContent(
                frameworkId, packName, purpose, Arrays.asList(words.split(BETWEEN, -1)), sourceText, items);
    }
}
