package org.mubiao.projects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mubiao.checks.Finding;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.UnitProfile;

/**
 * A unit has submitted a project. Heard within the same transaction, by whoever freezes it.
 *
 * @param round from 1, counted within the batch
 * @param authors everyone who wrote in the draft: none of them may decide on it
 */
public record ProjectSubmitted(
        ProjectId project,
        BatchProfile batch,
        UnitProfile unit,
        int round,
        TargetTable table,
        List<Finding> findings,
        Map<FindingKey, String> justifications,
        Set<AccountId> authors,
        Instant submittedAt) {}
