package org.mubiao.checks;

import java.util.List;
import java.util.Optional;
import org.mubiao.shared.Amount;
import org.mubiao.table.FundTree;
import org.mubiao.table.TargetTable;

/**
 * F02 财政拨款分项不平: a source with parts is their sum; in the form of the seeds 财政拨款 is the sum of 中央, 省级, 市级转移支付 and
 * 本级财政拨款.
 */
final class SourceIsTheSumOfItsParts implements Rule {

    @Override
    public String id() {
        return "F02";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        PlacedLines lines = new PlacedLines(table.funding(), context.funds());
        return context.funds().sources().stream()
                .filter(source -> !source.parts().isEmpty())
                .flatMap(source -> judge(source, lines, table, context).stream())
                .toList();
    }

    private Optional<Finding> judge(
            FundTree.Source source, PlacedLines lines, TargetTable table, CheckContext context) {
        Amount whole = lines.amount(source);
        SumOfSources sum = SumOfSources.of(source.parts(), lines);
        if (whole == null || !sum.contradicts(whole, context.settings().funding())) {
            return Optional.empty();
        }
        return lines.indexOf(source)
                .map(index -> finding(
                        table.funding().pathOf(index),
                        source.label(),
                        whole.toString(),
                        sum.written(),
                        sum.known().toString(),
                        whole.minus(sum.known()).toString()));
    }
}
