package org.mubiao.reviews;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SubmissionRows extends Repository<Submission, Long>, JpaSpecificationExecutor<Submission> {

    Submission save(Submission submission);

    Optional<Submission> findById(long id);

    /** The newest state of it, held until this transaction ends: who comes second waits, and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Submission> findAndHoldById(long id);

    List<Submission> findByUnitIdAndStateOrderById(long unitId, SubmissionState state);

    List<Submission> findByProjectIdAndBatchIdOrderByRoundNumber(long projectId, long batchId);

    Optional<Submission> findFirstByProjectIdOrderByIdDesc(long projectId);
}
