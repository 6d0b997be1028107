package org.mubiao.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Standards extends Repository<Standard, Long> {

    Optional<Standard> findById(long id);

    List<Standard> findByIdIn(Collection<Long> ids);

    boolean existsByIdGreaterThan(long id);

    @Query("""
            select count(s) > 0 from Standard s
            where s.frameworkId = :#{#content.frameworkId()} and s.level1 = :#{#content.level1()}
            and s.level2 = :#{#content.level2()} and s.standardName = :#{#content.name()}
            and s.retiredMark = 0 and s.id <> :other
            """)
    boolean isNameGiven(StandardContent content, long other);

    /** What is in force under these names, whatever the levels. */
    @Query("""
            select s from Standard s
            where s.frameworkId = :framework and s.standardName = :name and s.retiredMark = 0 order by s.id
            """)
    List<Standard> called(String framework, String name);

    /** What was merged into these and still is; by the merges, which are few. */
    @Query("""
            select s.id from StandardMerge m join Standard s on s.id = m.mergedId
            where m.survivorId in :survivors and s.mergedInto = m.survivorId
            """)
    List<Long> mergedInto(Collection<Long> survivors);

    /** What is in force in these places; levels are said, so that the database finds them by the index of names. */
    @Query("""
            select s from Standard s
            where s.frameworkId in :frameworks and s.level1 in :level1s and s.level2 in :level2s
            and s.standardName in :names and s.retiredMark = 0
            """)
    List<Standard> placed(
            Collection<String> frameworks,
            Collection<String> level1s,
            Collection<String> level2s,
            Collection<String> names);
}
