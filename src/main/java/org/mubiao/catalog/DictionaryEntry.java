package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.JurisdictionId;

/** An entry of a dictionary (字典项): its identity, where it stands, and which of its versions is the newest. */
@Entity
@Filter(name = "ofJurisdiction")
class DictionaryEntry {

    private static final long OFFERED = 0;

    @Id
    private long id;

    private long jurisdictionId;

    @Column(name = "dictionary_key")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Dictionary dictionary;

    private String entryName;
    private String entryKey;
    private int placeIndex;
    private int versionNumber;
    private long retiredMark;
    private @Nullable Long mergedInto;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DictionaryEntry() {}

    /** @param treeKey what others refer to a shipped fund tree by; null for what has its own id for that */
    DictionaryEntry(
            JurisdictionId jurisdiction, Dictionary dictionary, String name, @Nullable String treeKey, int place) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.dictionary = dictionary;
        this.entryName = name;
        this.placeIndex = place;
        this.versionNumber = 1;
        if (dictionary == Dictionary.FUND_TREE) {
            this.entryKey = treeKey == null ? Long.toString(id) : treeKey;
        } else {
            this.entryKey = "";
        }
    }

    EntryId id() {
        return new EntryId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    String key() {
        return entryKey;
    }

    int versionNumber() {
        return versionNumber;
    }

    boolean isRetired() {
        return retiredMark != OFFERED;
    }

    @Nullable EntryId mergedInto() {
        return mergedInto == null ? null : new EntryId(mergedInto);
    }

    /** It says something else from now on; a retired one is offered again. */
    void say(String name) {
        entryName = name;
        versionNumber++;
        retiredMark = OFFERED;
        mergedInto = null;
    }

    /** @param into the entry that stands for it; null for none */
    void retire(@Nullable EntryId into) {
        versionNumber++;
        retiredMark = id;
        mergedInto = into == null ? null : into.value();
    }

    /** Both change their places. */
    void changePlaces(DictionaryEntry other) {
        int place = placeIndex;
        placeIndex = other.placeIndex;
        other.placeIndex = place;
    }
}
