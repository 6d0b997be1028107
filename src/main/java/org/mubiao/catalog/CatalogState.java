package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.mubiao.tenancy.JurisdictionId;

/**
 * How often the catalog of a jurisdiction was changed. Who changes it holds this row until it is done, so that changes follow
 * one another; who searches it sees by the number whether it knows all of them.
 */
@Entity
@Filter(name = "ofJurisdiction")
class CatalogState {

    @Id
    private long jurisdictionId;

    private long changeNumber;

    /** The change that last touched the frameworks. */
    private long frameworkNumber;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CatalogState() {}

    CatalogState(JurisdictionId jurisdiction) {
        this.jurisdictionId = jurisdiction.value();
    }

    long jurisdiction() {
        return jurisdictionId;
    }

    long changeNumber() {
        return changeNumber;
    }

    /** 0 while the frameworks are as they are shipped. */
    long frameworkNumber() {
        return frameworkNumber;
    }

    /** The change that is being made is one of the frameworks. */
    void touchFrameworks() {
        frameworkNumber = changeNumber;
    }
}
