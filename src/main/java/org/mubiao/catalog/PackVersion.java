package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.Actor;

/** A version of a pack, without its items: it is written once and never changed. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class PackVersion {

    private static final String BETWEEN = "\n";

    @Id
    private long id;

    private long jurisdictionId;
    private long packId;
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PackDeed deed;

    private String frameworkId;
    private String packName;
    private String purpose;
    private String words;
    private @Nullable String sourceText;
    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PackVersion() {}

    /** What the pack says from now on. */
    PackVersion(StandardPack pack, PackDeed deed, PackContent content, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = pack.jurisdictionId();
        this.packId = pack.id().value();
        this.versionNumber = pack.versionNumber();
        this.deed = deed;
        this.frameworkId = content.frameworkId();
        this.packName = content.name();
        this.purpose = content.purpose();
        this.words = String.join(BETWEEN, content.words());
        this.sourceText = content.source();
        this.changedAt = now;
        this.changedBy = actor.account() == null ? null : actor.account().value();
        this.changedByName = actor.name();
    }

    PackId pack() {
        return new PackId(packId);
    }

    int number() {
        return versionNumber;
    }

    String name() {
        return packName;
    }

    String changedBy() {
        return changedByName;
    }

    PackContent content(List<PackItem> items) {
        return new PackContent(
                frameworkId, packName, purpose, Arrays.asList(words.split(BETWEEN, -1)), sourceText, items);
    }

    PackChange change(PackContent content, Map<StandardId, String> names) {
        return new PackChange(versionNumber, deed, content, changedAt, changedByName, names);
    }
}
