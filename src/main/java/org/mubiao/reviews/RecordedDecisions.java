package org.mubiao.reviews;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface RecordedDecisions extends Repository<RecordedDecision, Long> {

    RecordedDecision save(RecordedDecision decision);

    List<RecordedDecision> findBySubmissionIdInOrderById(Collection<Long> submissions);
}
