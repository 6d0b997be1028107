package org.mubiao.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.JurisdictionId;

/** A person of a jurisdiction. */
@Entity
@Filter(name = "ofJurisdiction")
class Account {

    /** In characters. */
    static final int LONGEST_NAME = 100;

    @Id
    private long id;

    private long jurisdictionId;
    private String displayName;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    Account(JurisdictionId jurisdiction, String displayName) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.displayName = displayName;
    }

    AccountId id() {
        return new AccountId(id);
    }

    JurisdictionId jurisdiction() {
        return new JurisdictionId(jurisdictionId);
    }

    String displayName() {
        return displayName;
    }
}
