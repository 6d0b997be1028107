package org.mubiao.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.ProjectId;
import org.mubiao.table.TableDiff;
import org.mubiao.table.TargetTable;
import org.springframework.stereotype.Component;

/** The rounds of a project within its batch, as far as the acting person sees them. */
@Component
class Rounds {

    private final SubmissionRows submissions;
    private final SubmittedTables tables;

    Rounds(SubmissionRows submissions, SubmittedTables tables) {
        this.submissions = submissions;
        this.tables = tables;
    }

    List<Submission> of(Submission submission) {
        return of(submission.project(), submission.batch());
    }

    SubmittedTable table(SubmissionId submission) {
        return tables.findById(submission.value())
                .orElseThrow(() -> new IllegalStateException("nothing frozen for " + submission));
    }

    /** How many cells differ from the round that a stage saw before; null when it saw none. */
    @Nullable Integer changedFor(String stage, ProjectId project, BatchId batch, int round, TargetTable table) {
        return of(project, batch).reversed().stream()
                .filter(submission -> submission.round() < round && submission.hasComeTo(stage))
                .findFirst()
                .map(before -> TableDiff.between(table(before.id()).table(), table)
                        .changes()
                        .size())
                .orElse(null);
    }

    private List<Submission> of(ProjectId project, BatchId batch) {
        return submissions.findByProjectIdAndBatchIdOrderByRoundNumber(project.value(), batch.value());
    }
}
