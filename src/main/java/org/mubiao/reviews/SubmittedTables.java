package org.mubiao.reviews;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SubmittedTables extends Repository<SubmittedTable, Long> {

    SubmittedTable save(SubmittedTable table);

    Optional<SubmittedTable> findById(long submissionId);
}
