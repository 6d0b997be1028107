package org.mubiao.projects;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgressOfProjects extends Repository<ProjectProgress, Long> {

    ProjectProgress save(ProjectProgress progress);

    Optional<ProjectProgress> findByProjectId(long projectId);

    /** Whoever decides second waits for the first and then sees what was decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProjectProgress p where p.projectId = :projectId")
    Optional<ProjectProgress> lock(long projectId);
}
