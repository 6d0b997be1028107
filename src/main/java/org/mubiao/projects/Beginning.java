package org.mubiao.projects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.FundTree;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/**
 * The table with which a project begins: what is known of it, in the hands of its unit and within its batch. Levels, values
 * and labels stay as they were written.
 */
final class Beginning {

    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private Beginning() {}

    static TargetTable of(TargetTable known, BudgetYear year, FundTree funds, String unitName) {
        return known.withOverview(known.overview().withYear(year).with(OverviewField.UNIT, unitName))
                .withFunding(funding(known.funding(), funds))
                .withIndicators(rows(known.indicators()));
    }

    /** A line for every source of the batch's tree, then the lines that the tree does not know; sums that nobody said. */
    private static Funding funding(Funding known, FundTree funds) {
        List<FundingLine> strangers = new ArrayList<>(known.lines());
        List<FundingLine> lines = new ArrayList<>();
        for (FundTree.Source source : funds.sources()) {
            Optional<FundingLine> line = known.lines().stream()
                    .filter(candidate ->
                            funds.sourceOf(candidate).filter(source::equals).isPresent())
                    .findFirst();
            line.ifPresent(strangers::remove);
            lines.add(line.map(written -> new FundingLine(source.code(), written.label(), written.amount()))
                    .orElseGet(() -> new FundingLine(source.code(), source.label(), null)));
        }
        strangers.forEach(line -> lines.add(new FundingLine(null, line.label(), line.amount())));
        return new Sums(funds).completed(new Funding(known.total(), lines));
    }

    private static List<Indicator> rows(List<Indicator> known) {
        Set<String> taken = new HashSet<>();
        return known.stream()
                .map(row -> row.id() != null && ROW_ID.matcher(row.id()).matches() && taken.add(row.id())
                        ? row
                        : row.withId(Long.toString(Ids.next())))
                .toList();
    }
}
