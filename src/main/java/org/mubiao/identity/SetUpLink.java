package org.mubiao.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** A link that sets up an empty installation, once. Only the hash of its token is kept. */
@Entity
class SetUpLink {

    @Id
    private long id;

    private String tokenHash;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SetUpLink() {}

    SetUpLink(String token, Instant expiresAt) {
        this.id = Ids.next();
        this.tokenHash = Secrets.hash(token);
        this.expiresAt = expiresAt;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
