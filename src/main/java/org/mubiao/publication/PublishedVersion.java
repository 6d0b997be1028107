package org.mubiao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Ids;
import org.mubiao.table.TableJson;

/** A version of a publication, frozen: it is written once and never changed. */
@Entity
@Immutable
class PublishedVersion {

    @Id
    private long id;

    private long jurisdictionId;
    private long publicationId;
    private int versionNumber;
    private String formId;
    private String frameworkId;

    @Column(length = FrozenTable.LONGEST)
    private String tableJson;

    @Column(name = "sha256")
    private String sha256;

    private Instant publishedAt;
    private @Nullable String reason;
    private @Nullable Long submissionId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PublishedVersion() {}

    PublishedVersion(
            Publication publication,
            FrozenTable frozen,
            Instant publishedAt,
            @Nullable String reason,
            SubmissionId submission) {
        this.id = Ids.next();
        this.jurisdictionId = publication.jurisdictionId();
        this.publicationId = publication.id().value();
        this.versionNumber = publication.versionNumber();
        this.formId = frozen.formId();
        this.frameworkId = frozen.frameworkId();
        this.tableJson = frozen.json();
        this.sha256 = frozen.sha256();
        this.publishedAt = publishedAt;
        this.reason = reason;
        this.submissionId = submission.value();
    }

    VersionEntry entry() {
        return new VersionEntry(versionNumber, publishedAt, sha256, reason);
    }

    PublishedTable published() {
        return new PublishedTable(
                new PublicationId(publicationId),
                versionNumber,
                publishedAt,
                formId,
                frameworkId,
                sha256,
                TableJson.parse(tableJson));
    }
}
