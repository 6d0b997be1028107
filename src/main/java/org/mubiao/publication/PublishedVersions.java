package org.mubiao.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedVersions extends Repository<PublishedVersion, Long> {

    Optional<PublishedVersion> findFirstByPublicationIdOrderByVersionNumberDesc(long publicationId);

    Optional<PublishedVersion> findByPublicationIdAndVersionNumber(long publicationId, int versionNumber);

    List<PublishedVersion> findByPublicationIdOrderByVersionNumberDesc(long publicationId);

    @Query("select version.submissionId from PublishedVersion version where version.submissionId in :submissions")
    List<Long> submissionsAmong(Collection<Long> submissions);
}
