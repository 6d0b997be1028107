package org.mubiao.reviews;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewThreads extends Repository<ReviewThread, Long> {

    ReviewThread save(ReviewThread thread);

    void delete(ReviewThread thread);

    Optional<ReviewThread> findById(long id);

    List<ReviewThread> findByProjectIdAndBatchIdAndRoundNumberLessThanEqualOrderById(
            long projectId, long batchId, int round);
}
