package org.mubiao.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Batches extends Repository<Batch, Long> {

    Batch save(Batch batch);

    Optional<Batch> findById(long id);

    List<Batch> findAllByOrderByBudgetYearDescIdDesc();
}
