package org.mubiao.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;
import org.mubiao.table.WeightScheme;

/**
 * The weights of a table beside the scheme of its framework, in points.
 *
 * @param sum of all weights; rows without one count nothing
 * @param total what they shall add up to; 0 when nothing is laid down
 * @param isWeighted whether any row has a weight
 * @param parts in the order of the scheme; none when only the total is laid down
 */
public record Weighing(BigDecimal sum, int total, boolean isWeighted, List<Part> parts) {

    public Weighing {
        parts = List.copyOf(parts);
    }

    /**
     * @param name in the scheme
     * @param places the levels in the framework whose rows share the points: a level 1, or a level 2 where others share its
     *     level 1
     */
    public record Part(String name, List<FieldPath.Group> places, BigDecimal sum, int due) {

        public Part {
            places = List.copyOf(places);
        }

        /** What the places are called; the part's own name where the framework has none. */
        public List<String> levels() {
            return places.isEmpty()
                    ? List.of(name)
                    : places.stream()
                            .map(place -> place.level2() == null ? place.level1() : place.level2())
                            .toList();
        }

        public boolean isRight() {
            return adds(sum, due);
        }

        /** Points that are missing; negative for points too many. */
        public BigDecimal missing() {
            return BigDecimal.valueOf(due).subtract(sum);
        }
    }

    public static Weighing of(TargetTable table, CheckContext context) {
        WeightScheme scheme = context.framework().weights();
        Grouping grouping = new Grouping(context);
        Set<IndicatorGroup> present = EnumSet.noneOf(IndicatorGroup.class);
        table.indicators().forEach(row -> grouping.of(row).ifPresent(present::add));
        Map<String, Integer> due = scheme.due(present);
        List<Part> parts = new ArrayList<>();
        for (WeightScheme.Part part : scheme.parts()) {
            parts.add(new Part(
                    part.name(),
                    new Levels(context.framework()).placesOf(part.groups()),
                    sum(
                            table,
                            row -> grouping.of(row)
                                    .filter(part.groups()::contains)
                                    .isPresent()),
                    due.getOrDefault(part.name(), 0)));
        }
        return new Weighing(
                sum(table, row -> true),
                scheme.total(),
                table.indicators().stream().anyMatch(row -> row.weight() != null),
                parts);
    }

    /** Whether the weights are as the scheme wants them; so they are where nothing is laid down. */
    public boolean isRight() {
        return total == 0 || (adds(sum, total) && parts.stream().allMatch(Part::isRight));
    }

    private static boolean adds(BigDecimal sum, int due) {
        return sum.compareTo(BigDecimal.valueOf(due)) == 0;
    }

    private static BigDecimal sum(TargetTable table, Predicate<Indicator> counted) {
        return table.indicators().stream()
                .filter(counted)
                .map(Indicator::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
