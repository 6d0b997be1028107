package org.mubiao.catalog;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Standards extends Repository<Standard, Long> {

    Optional<Standard> findById(long id);

    boolean existsByIdGreaterThan(long id);

    /** Whoever is to change it waits for whoever is changing it, and then sees what that one made of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Standard s where s.id = :id")
    Optional<Standard> takeForChange(long id);

    @Query("""
            select count(s) > 0 from Standard s
            where s.frameworkId = :#{#content.frameworkId()} and s.level1 = :#{#content.level1()}
            and s.level2 = :#{#content.level2()} and s.standardName = :#{#content.name()}
            and s.retiredMark = 0 and s.id <> :other
            """)
    boolean isNameGiven(StandardContent content, long other);
}
