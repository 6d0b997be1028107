package org.mubiao.projects;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Weighing;
import org.mubiao.table.Framework;
import org.mubiao.table.TargetTable;

/**
 * A project as its unit writes it.
 *
 * @param framework of the batch
 * @param revision rises with every saved edit; an edit names the one it was made on
 * @param justifications the unit's answers to findings, by {@link FindingKey}
 * @param weighing the weights of the table beside what the framework lays down
 * @param findings what the checks say of the table as it is now
 * @param returnReason why it was returned; null unless it was
 * @param canUndo whether there is an edit of this account to take back
 */
public record Draft(
        ProjectId id,
        BatchProfile batch,
        Framework framework,
        ProjectState state,
        int round,
        long revision,
        TargetTable table,
        Weighing weighing,
        List<Finding> findings,
        Map<FindingKey, String> justifications,
        @Nullable String returnReason,
        boolean canUndo) {}
