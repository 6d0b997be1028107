package org.mubiao.tenancy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, Long> {

    Unit save(Unit unit);

    Optional<Unit> findById(long id);

    List<Unit> findAllByOrderByName();

    List<Unit> findByDepartmentId(long departmentId);

    /** Two changes of one unit come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Unit u where u.id = :id")
    Optional<Unit> lock(long id);

    boolean existsByName(String name);
}
