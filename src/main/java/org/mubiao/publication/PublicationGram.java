package org.mubiao.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** Two neighbouring characters that occur in a publication. */
@Entity
@Immutable
class PublicationGram {

    @Embeddable
    record Key(String gram, long publicationId) {}

    @EmbeddedId
    private Key key;

    private long jurisdictionId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PublicationGram() {}

    PublicationGram(Publication publication, String gram) {
        this.key = new Key(gram, publication.id().value());
        this.jurisdictionId = publication.jurisdictionId();
    }
}
