package org.mubiao.checks;

import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Measures;
import org.mubiao.table.ProperWords;
import org.mubiao.table.TargetTable;

/**
 * What a table is judged against.
 *
 * @param frameworks all that are known in the place: they tell what a level is that the framework itself does not have
 * @param words the dictionaries of the place
 */
public record CheckContext(
        Framework framework, FrameworkSet frameworks, FundTree funds, ProperWords words, CheckSettings settings) {

    /** The framework and the fund tree that fit the table, and what the portal ships. */
    public static CheckContext fitting(TargetTable table) {
        return new CheckContext(
                Frameworks.fitting(table),
                Frameworks.shipped(),
                FundTrees.fitting(table),
                ProperWords.shipped(),
                CheckSettings.shipped());
    }

    public CheckContext with(Framework changed) {
        return new CheckContext(changed, frameworks, funds, words, settings);
    }

    public CheckContext with(FrameworkSet changed) {
        return new CheckContext(framework, changed, funds, words, settings);
    }

    public CheckContext with(CheckSettings changed) {
        return new CheckContext(framework, frameworks, funds, words, changed);
    }

    public CheckContext with(ProperWords changed) {
        return new CheckContext(framework, frameworks, funds, changed, settings);
    }

    public Measures measures() {
        return words.measures();
    }
}
