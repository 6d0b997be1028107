package org.mubiao.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.UnitId;

/**
 * A submission as it was frozen: nothing of it changes any more but its state.
 *
 * @param projectName as printed
 * @param unitName as printed
 * @param decidedAt when it was returned or approved; null while it is in review
 */
public record FrozenSubmission(
        SubmissionId id,
        ProjectId project,
        UnitId unit,
        BatchId batch,
        BudgetYear year,
        int round,
        SubmissionState state,
        String projectName,
        String unitName,
        String formId,
        String frameworkId,
        String fundTreeId,
        TargetTable table,
        List<Finding> findings,
        Map<FindingKey, String> justifications,
        Instant submittedAt,
        @Nullable Instant decidedAt) {}
