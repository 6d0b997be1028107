package org.mubiao.projects;

import java.util.Optional;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.catalog.UsesOfEntries;
import org.springframework.stereotype.Component;

/** Counts the batches that lay a fund tree down for their tables. */
@Component
class BatchesOfFundTree implements UsesOfEntries {

    private final Batches batches;

    BatchesOfFundTree(Batches batches) {
        this.batches = batches;
    }

    @Override
    public Optional<EntryUse> of(EntryProfile entry) {
        if (entry.dictionary() != Dictionary.FUND_TREE) {
            return Optional.empty();
        }
        long count = batches.findAllByOrderByBudgetYearDescIdDesc().stream()
                .filter(batch -> entry.isTree(batch.profile().fundTreeId()))
                .count();
        return Optional.of(new EntryUse(Kind.BATCHES, Math.min(count, COUNTED)));
    }
}
