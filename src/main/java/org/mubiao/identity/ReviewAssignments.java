package org.mubiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewAssignments extends Repository<ReviewAssignment, Long> {

    Optional<ReviewAssignment> findById(long id);

    List<ReviewAssignment> findByAccountIdOrderById(long accountId);

    List<ReviewAssignment> findByAccountIdInOrderById(Collection<Long> accountIds);

    void delete(ReviewAssignment assignment);
}
