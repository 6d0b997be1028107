package org.mubiao.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTree;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;

/**
 * The sums of a draft's money. The total is the sum of the sources and a source with parts is the sum of these (F01, F02), so
 * a sum is computed as soon as one of its parts is said and is not typed. Only where no part has an amount yet may a person
 * say the sum itself, as some forms know no more; it gives way to the first part.
 */
final class Sums {

    private final FundTree tree;

    Sums(FundTree tree) {
        this.tree = tree;
    }

    /** The line's sum of its parts as far as they are known; empty when the path is no sum, or no part is known. */
    Optional<Amount> sumAt(Funding funding, FieldPath path) {
        if (path.equals(FieldPath.FUNDING_TOTAL)) {
            return hasStrangerWithMoney(funding) ? Optional.empty() : sum(funding, tree.roots());
        }
        return sourceAt(funding, path).flatMap(source -> sum(funding, source.parts()));
    }

    /** The sums that a line is part of, the nearest first; the total last, unless it cannot be summed. */
    List<FieldPath> above(Funding funding, FieldPath path) {
        List<FieldPath> above = new ArrayList<>();
        if (path.equals(FieldPath.FUNDING_TOTAL)) {
            return above;
        }
        FundTree.@Nullable Source source = sourceAt(funding, path).orElse(null);
        while (source != null) {
            source = parentOf(source);
            if (source != null) {
                pathOf(funding, source).ifPresent(above::add);
            }
        }
        if (!hasStrangerWithMoney(funding)) {
            above.add(FieldPath.FUNDING_TOTAL);
        }
        return above;
    }

    /** The funding with every sum that nobody has said and that follows from what was said; what was said stays. */
    Funding completed(Funding funding) {
        List<FundingLine> lines = new ArrayList<>(funding.lines());
        // From the innermost part outwards: a sum may be part of another one.
        for (FundTree.Source source : tree.sources().reversed()) {
            for (int i = 0; i < lines.size(); i++) {
                FundingLine line = lines.get(i);
                if (line.amount() == null && isOf(source, line)) {
                    Amount sum = sum(new Funding(null, lines), source.parts()).orElse(null);
                    lines.set(i, new FundingLine(line.code(), line.label(), sum));
                }
            }
        }
        Funding summed = new Funding(funding.total(), lines);
        return funding.total() != null
                ? summed
                : new Funding(sumAt(summed, FieldPath.FUNDING_TOTAL).orElse(null), lines);
    }

    private Optional<Amount> sum(Funding funding, List<FundTree.Source> sources) {
        List<Amount> known = sources.stream()
                .flatMap(source -> amount(funding, source).stream())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Amount.sum(known));
    }

    private Optional<Amount> amount(Funding funding, FundTree.Source source) {
        return funding.lines().stream()
                .filter(line -> isOf(source, line))
                .findFirst()
                .flatMap(line -> Optional.ofNullable(line.amount()));
    }

    private boolean isOf(FundTree.Source source, FundingLine line) {
        return tree.sourceOf(line).filter(source::equals).isPresent();
    }

    private Optional<FundTree.Source> sourceAt(Funding funding, FieldPath path) {
        for (int i = 0; i < funding.lines().size(); i++) {
            if (funding.pathOf(i).equals(path)) {
                return tree.sourceOf(funding.lines().get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldPath> pathOf(Funding funding, FundTree.Source source) {
        for (int i = 0; i < funding.lines().size(); i++) {
            if (isOf(source, funding.lines().get(i))) {
                return Optional.of(funding.pathOf(i));
            }
        }
        return Optional.empty();
    }

    private FundTree.@Nullable Source parentOf(FundTree.Source part) {
        return tree.sources().stream()
                .filter(source -> source.parts().contains(part))
                .findFirst()
                .orElse(null);
    }

    /** Whether there is a line with money that the tree does not know: then nobody can tell what the total is the sum of. */
    boolean hasStrangerWithMoney(Funding funding) {
        return funding.lines().stream()
                .anyMatch(line -> tree.sourceOf(line).isEmpty()
                        && line.amount() != null
                        && !line.amount().isZero());
    }
}
