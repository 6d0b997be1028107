package org.mubiao.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StandardVersions extends Repository<StandardVersion, Long> {

    Optional<StandardVersion> findFirstByStandardIdOrderByVersionNumberDesc(long standardId);

    Optional<StandardVersion> findByStandardIdAndVersionNumber(long standardId, int versionNumber);

    List<StandardVersion> findByStandardIdOrderByVersionNumberDesc(long standardId);

    @Query("""
            select v from Standard s
            join StandardVersion v on v.standardId = s.id and v.versionNumber = s.versionNumber
            where s.frameworkId in :frameworks and s.standardName in :names and s.retiredMark = 0
            order by s.levelOrder, s.id
            """)
    List<StandardVersion> inForceCalled(Collection<String> frameworks, Collection<String> names);

    @Query("""
            select v from Standard s
            join StandardVersion v on v.standardId = s.id and v.versionNumber = s.versionNumber
            where s.id in :standards
            """)
    List<StandardVersion> newest(Collection<Long> standards);

    List<StandardVersion> findByIdLessThanOrderByIdDesc(long id, Limit limit);

    List<StandardVersion> findByStandardIdIn(Collection<Long> standards);

    @Query("select v from StandardVersion v where v.id in :rows")
    List<StandardVersion> rows(Collection<Long> rows);
}
