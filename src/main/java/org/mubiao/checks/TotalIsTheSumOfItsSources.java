package org.mubiao.checks;

import java.util.List;
import org.mubiao.shared.Amount;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;

/**
 * F01 资金合计不平: the total of the year is the sum of its sources (form of 财预〔2015〕88号; the sources are those of the fund
 * tree). It is silent where a source is unknown and could make up the difference: national forms print only some lines.
 */
final class TotalIsTheSumOfItsSources implements Rule {

    @Override
    public String id() {
        return "F01";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        Amount total = table.funding().total();
        PlacedLines lines = new PlacedLines(table.funding(), context.funds());
        SumOfSources sum = SumOfSources.of(context.funds().roots(), lines);
        if (total == null
                || lines.hasStrangerWithMoney()
                || !sum.contradicts(total, context.settings().funding())) {
            return List.of();
        }
        return List.of(finding(
                FieldPath.FUNDING_TOTAL,
                total.toString(),
                sum.written(),
                sum.known().toString(),
                total.minus(sum.known()).toString()));
    }
}
