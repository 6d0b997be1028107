package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.JurisdictionId;

/** A set of indicators for a kind of project: its identity, what its name is unique by, and which of its versions is the newest. */
@Entity
@Filter(name = "ofJurisdiction")
class StandardPack {

    private static final long OFFERED = 0;

    @Id
    private long id;

    private long jurisdictionId;
    private String frameworkId;
    private String packName;
    private int versionNumber;
    /** 0 while it is offered, then its own id. */
    private long retiredMark;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardPack() {}

    StandardPack(JurisdictionId jurisdiction, PackContent content) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.frameworkId = content.frameworkId();
        this.packName = content.name();
        this.versionNumber = 1;
    }

    /** It says something else from now on; a retired one is offered again. */
    void say(PackContent content) {
        frameworkId = content.frameworkId();
        packName = content.name();
        versionNumber++;
        retiredMark = OFFERED;
    }

    /** Its standards are called otherwise from now on; a retired one stays so. */
    void rewrite() {
        versionNumber++;
    }

    void retire() {
        versionNumber++;
        retiredMark = id;
    }

    PackId id() {
        return new PackId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    int versionNumber() {
        return versionNumber;
    }

    boolean isRetired() {
        return retiredMark != OFFERED;
    }
}
