package org.mubiao.projects;

import java.time.Instant;
import org.mubiao.checks.CheckContext;
import org.mubiao.checks.CheckSettings;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Forms;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Measures;

/** What a batch lays down for its tables. */
record BatchRules(BatchProfile batch) {

    /** @throws SpokenException when a batch cannot be so */
    static void require(Instant opens, Instant closes, String formId, String frameworkId, String fundTreeId) {
        if (!opens.isBefore(closes)) {
            throw new SpokenException(Message.of("projects.refused.batch-window"));
        }
        if (Forms.named(formId).isEmpty()
                || Frameworks.named(frameworkId).isEmpty()
                || FundTrees.named(fundTreeId).isEmpty()) {
            throw new SpokenException(Message.of("projects.refused.batch-rules"));
        }
    }

    FundTree funds() {
        return FundTrees.named(batch.fundTreeId()).orElseThrow();
    }

    CheckContext checks() {
        return new CheckContext(
                Frameworks.named(batch.frameworkId()).orElseThrow(),
                funds(),
                Measures.shipped(),
                CheckSettings.shipped());
    }

    Writing writing() {
        return new Writing(batch.year(), funds());
    }
}
