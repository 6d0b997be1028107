package org.mubiao.projects;

import java.time.Instant;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.checks.CheckContext;
import org.mubiao.checks.CheckSettings;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Forms;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.FundTree;
import org.mubiao.table.ProperWords;

/**
 * What a batch lays down for its tables.
 *
 * @param frameworks all of its jurisdiction
 * @param funds its fund tree
 * @param words the dictionaries of its jurisdiction
 */
record BatchRules(BatchProfile batch, Framework framework, FrameworkSet frameworks, FundTree funds, ProperWords words) {

    static BatchRules of(BatchProfile batch, FrameworkSet frameworks, Dictionaries dictionaries) {
        ProperWords words = dictionaries.words();
        return new BatchRules(
                batch,
                frameworks.named(batch.frameworkId()).orElseThrow(),
                frameworks,
                words.fundTree(batch.fundTreeId()).orElseThrow(),
                words);
    }

    /** @throws SpokenException when a batch cannot be so */
    static void require(
            Instant opens,
            Instant closes,
            String formId,
            boolean isFrameworkKnown,
            String fundTreeId,
            Dictionaries dictionaries) {
        if (!opens.isBefore(closes)) {
            throw new SpokenException(Message.of("projects.refused.batch-window"));
        }
        if (Forms.named(formId).isEmpty()
                || !isFrameworkKnown
                || dictionaries.entries(Dictionary.FUND_TREE, false).stream()
                        .noneMatch(entry -> entry.isTree(fundTreeId))) {
            throw new SpokenException(Message.of("projects.refused.batch-rules"));
        }
    }

    CheckContext checks() {
        return new CheckContext(framework, frameworks, funds, words, CheckSettings.shipped());
    }

    Writing writing() {
        return new Writing(batch.year(), funds, words.measures());
    }
}
