package org.mubiao.projects;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectHandovers extends Repository<ProjectHandover, Long> {

    ProjectHandover save(ProjectHandover handover);

    /** Two machines that start at once take it up one after the other, and so once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from ProjectHandover h where h.id = :id")
    Optional<ProjectHandover> lock(long id);

    Optional<ProjectHandover> findByProjectIdAndFromUnitIdAndToUnitId(long project, long from, long to);

    List<ProjectHandover> findByProjectIdAndToUnitId(long project, long to);

    List<ProjectHandover> findByFromUnitIdAndArrivedAtIsNullOrderById(long from);

    boolean existsByProjectIdAndFromUnitIdAndToUnitId(long project, long from, long to);
}
