package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.Dimension;
import org.mubiao.table.FundTree;
import org.mubiao.tenancy.Actor;
import tools.jackson.databind.json.JsonMapper;

/** A version of an entry of a dictionary: it is written once and never changed. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class DictionaryVersion {

    private static final String BETWEEN = "\n";
    private static final int LONG_TEXT = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private long id;

    private long jurisdictionId;
    private long entryId;
    private int versionNumber;
    private String entryName;
    private String synonyms;
    private String symbols;
    private @Nullable String dimension;
    private @Nullable String documentNumber;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceTo;

    @Column(length = LONG_TEXT)
    private @Nullable String treeJson;

    private @Nullable Instant retiredAt;
    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DictionaryVersion() {}

    /** What the entry says from now on. */
    DictionaryVersion(DictionaryEntry entry, EntryContent content, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = entry.jurisdictionId();
        this.entryId = entry.id().value();
        this.versionNumber = entry.versionNumber();
        this.entryName = content.name();
        this.synonyms = String.join(BETWEEN, content.synonyms());
        this.symbols = String.join(BETWEEN, content.symbols());
        this.dimension =
                content.dimension() == null ? null : content.dimension().name();
        this.documentNumber = content.documentNumber();
        this.inForceFrom = content.inForceFrom();
        this.inForceTo = content.inForceTo();
        this.treeJson = content.tree() == null ? null : JSON.writeValueAsString(content.tree());
        this.retiredAt = entry.isRetired() ? now : null;
        this.changedAt = now;
        this.changedBy = actor.account() == null ? null : actor.account().value();
        this.changedByName = actor.name();
    }

    EntryContent content() {
        return new EntryContent(
                entryName,
                parts(synonyms),
                parts(symbols),
                dimension == null ? null : Dimension.valueOf(dimension),
                documentNumber,
                inForceFrom,
                inForceTo,
                treeJson == null ? null : JSON.readValue(treeJson, FundTree.class));
    }

    EntryProfile profile(DictionaryEntry entry) {
        return new EntryProfile(
                new EntryId(entryId),
                entry.dictionary(),
                versionNumber,
                content(),
                retiredAt,
                retiredAt == null ? null : entry.mergedInto(),
                changedAt,
                changedByName);
    }

    private static List<String> parts(String kept) {
        return Arrays.asList(kept.split(BETWEEN, -1));
    }
}
