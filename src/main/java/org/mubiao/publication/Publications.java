package org.mubiao.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Long>, JpaSpecificationExecutor<Publication> {

    Optional<Publication> findById(long id);

    Optional<Publication> findByJurisdictionIdAndProjectId(long jurisdictionId, long projectId);

    List<Publication> findByJurisdictionIdAndProjectIdIn(long jurisdictionId, Collection<Long> projectIds);

    @Modifying
    @Query("delete from PublishedIndicator indicator where indicator.publicationId = :publicationId")
    void forgetIndicators(long publicationId);

    @Modifying
    @Query("delete from PublicationGram gram where gram.key.publicationId = :publicationId")
    void forgetGrams(long publicationId);
}
