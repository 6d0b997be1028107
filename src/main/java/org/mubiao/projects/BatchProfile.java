package org.mubiao.projects;

import java.time.Instant;
import org.mubiao.shared.BudgetYear;

/**
 * A batch (申报批次): what is to be declared for which year, on which form, by when.
 *
 * @param opens from when projects can be submitted
 * @param closes until when, itself no more
 */
public record BatchProfile(
        BatchId id,
        BudgetYear year,
        BatchStage stage,
        Instant opens,
        Instant closes,
        String formId,
        String frameworkId,
        String fundTreeId) {

    /** Whether projects can be submitted at the moment. */
    public boolean isOpen(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }

    public boolean isOver(Instant moment) {
        return !moment.isBefore(closes);
    }
}
