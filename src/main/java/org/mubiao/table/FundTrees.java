package org.mubiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fund trees that the portal ships, and the tree that a table's own numbering makes. */
public final class FundTrees {

    private static final List<FundTree> SHIPPED = List.of(
            Shipped.read("funds/shandong-2021.yaml", FundTree.class),
            Shipped.read("funds/national.yaml", FundTree.class),
            Shipped.read("funds/national-carryover.yaml", FundTree.class));

    private FundTrees() {}

    public static List<FundTree> all() {
        return SHIPPED;
    }

    public static Optional<FundTree> named(String id) {
        return SHIPPED.stream().filter(tree -> tree.id().equals(id)).findFirst();
    }

    /**
     * The tree that knows most of the table's lines; where two know as many, the smaller one. A table whose lines no shipped
     * tree knows in full but which numbers them all says by its numbers what is part of what.
     */
    public static FundTree fitting(TargetTable table) {
        List<FundingLine> lines = table.funding().lines();
        FundTree best = SHIPPED.stream()
                .max(Comparator.<FundTree>comparingLong(tree -> known(tree, lines))
                        .thenComparing(tree -> -tree.sources().size()))
                .orElseThrow();
        return known(best, lines) == lines.size() ? best : ofNumbers(lines).orElse(best);
    }

    /**
     * The tree that the numbers of the lines make: {@code 1.1} and {@code (一)1} are parts of {@code 1} and {@code (一)}.
     * Empty unless every line has a number of its own.
     */
    static Optional<FundTree> ofNumbers(List<FundingLine> lines) {
        List<String> codes = new ArrayList<>();
        for (FundingLine line : lines) {
            if (line.code() == null || codes.contains(line.code())) {
                return Optional.empty();
            }
            codes.add(line.code());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new FundTree("numbered", under(null, lines, codes)));
    }

    private static List<FundTree.Source> under(@Nullable String parent, List<FundingLine> lines, List<String> codes) {
        List<FundTree.Source> sources = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = codes.get(i);
            if (Objects.equals(parentOf(code, codes), parent)) {
                sources.add(new FundTree.Source(code, lines.get(i).label(), List.of(), under(code, lines, codes)));
            }
        }
        return sources;
    }

    /** The longest other number that this one continues after a point or a bracket. */
    private static @Nullable String parentOf(String code, List<String> codes) {
        return codes.stream()
                .filter(other -> other.length() < code.length() && code.startsWith(other))
                .filter(other -> ".．)）-".indexOf(code.charAt(other.length())) >= 0
                        || ".．)）".indexOf(other.charAt(other.length() - 1)) >= 0)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static long known(FundTree tree, List<FundingLine> lines) {
        return lines.stream()
                .filter(line -> tree.sourceOf(line).isPresent())
                .map(line -> tree.sourceOf(line).orElseThrow().code())
                .distinct()
                .count();
    }
}
