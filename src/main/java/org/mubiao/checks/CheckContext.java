package org.mubiao.checks;

import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Measures;
import org.mubiao.table.TargetTable;

/** What a table is judged against. */
public record CheckContext(Framework framework, FundTree funds, Measures measures, CheckSettings settings) {

    /** The framework and the fund tree that fit the table, and what the portal ships. */
    public static CheckContext fitting(TargetTable table) {
        return new CheckContext(
                Frameworks.fitting(table), FundTrees.fitting(table), Measures.shipped(), CheckSettings.shipped());
    }

    public CheckContext with(Framework changed) {
        return new CheckContext(changed, funds, measures, settings);
    }

    public CheckContext with(CheckSettings changed) {
        return new CheckContext(framework, funds, measures, changed);
    }
}
