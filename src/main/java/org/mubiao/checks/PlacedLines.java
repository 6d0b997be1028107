package org.mubiao.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.table.FundTree;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;

/**
 * The lines of a table placed in the fund tree. A line without an amount, a source without a line and a source with two
 * lines that differ are unknown, which is not zero.
 */
final class PlacedLines {

    private final Funding funding;
    private final Map<String, List<Integer>> indexes = new HashMap<>();
    private boolean strangerWithMoney;

    PlacedLines(Funding funding, FundTree tree) {
        this.funding = funding;
        for (int i = 0; i < funding.lines().size(); i++) {
            FundingLine line = funding.lines().get(i);
            Optional<FundTree.Source> source = tree.sourceOf(line);
            if (source.isPresent()) {
                indexes.computeIfAbsent(source.get().code(), code -> new ArrayList<>())
                        .add(i);
            } else if (line.amount() != null && !line.amount().isZero()) {
                strangerWithMoney = true;
            }
        }
    }

    /** Whether there is a line with money that the tree does not know: it may be a source, or a part of one. */
    boolean hasStrangerWithMoney() {
        return strangerWithMoney;
    }

    /** Where the line of the source stands among the lines. */
    Optional<Integer> indexOf(FundTree.Source source) {
        return Optional.ofNullable(indexes.get(source.code())).map(List::getFirst);
    }

    @Nullable Amount amount(FundTree.Source source) {
        @Nullable Amount amount = null;
        for (int index : indexes.getOrDefault(source.code(), List.of())) {
            Amount written = funding.lines().get(index).amount();
            if (written == null || (amount != null && !amount.equals(written))) {
                return null;
            }
            amount = written;
        }
        return amount;
    }

    /** Whether the paper itself says that it prints only some of the parts (其中). */
    boolean namesOnlySome(List<FundTree.Source> sources) {
        return sources.stream()
                .flatMap(source -> indexOf(source).stream())
                .anyMatch(index -> funding.lines().get(index).label().contains("其中"));
    }
}
