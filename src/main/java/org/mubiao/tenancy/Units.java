package org.mubiao.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, Long> {

    Unit save(Unit unit);

    Optional<Unit> findById(long id);

    List<Unit> findAllByOrderByName();

    boolean existsByName(String name);
}
