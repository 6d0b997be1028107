package org.mubiao.reviews;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Arrivals extends Repository<Arrival, Long> {

    Arrival save(Arrival arrival);

    List<Arrival> findByStageKeyAndSubmissionIdIn(String stageKey, Collection<Long> submissions);
}
