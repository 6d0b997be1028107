package org.mubiao.projects;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, Long> {

    Project save(Project project);

    Optional<Project> findById(long id);

    @Query("select p.id from Project p where p.handedOverTo is null order by p.id")
    List<Long> idsNotHandedOver();

    /** Edits of one draft are made one after the other, so that none is lost and those of different parts meet. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> lock(long id);
}
