package org.mubiao.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** How often somebody tried to sign in by a name, whether or not there is such an account. */
@Entity
class SignInTries {

    @Id
    @Column(name = "name_hash", length = 64)
    private String nameHash;

    private int tries;
    private Instant forgottenAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SignInTries() {}

    SignInTries(String nameHash, Instant forgottenAt) {
        this.nameHash = nameHash;
        this.tries = 1;
        this.forgottenAt = forgottenAt;
    }

    String nameHash() {
        return nameHash;
    }

    int tries() {
        return tries;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }
}
