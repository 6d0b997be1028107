package org.mubiao.publication;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PublishedVersions extends Repository<PublishedVersion, Long> {

    Optional<PublishedVersion> findFirstByPublicationIdOrderByVersionNumberDesc(long publicationId);
}
