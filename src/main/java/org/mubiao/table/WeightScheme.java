package org.mubiao.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the points of a table are spread over its indicators (权重). Two schemes are equal when they say the same, whatever they
 * are called: tables are judged alike by both. Whether a scheme can be fulfilled is not looked at here.
 *
 * @param id such as {@code outputs-50}; {@link #OWN} for one that is not shipped
 * @param name what it says, see {@link #inWords}, unless somebody named it otherwise
 * @param total what all weights add up to; 0 when weights are not laid down
 * @param parts what each part of it adds up to; none when only the total is laid down
 */
public record WeightScheme(String id, String name, int total, List<Part> parts) {

    /** The id of every scheme that a jurisdiction lays down itself: a framework has one only, and carries it whole. */
    public static final String OWN = "own";

    /** Nothing is laid down, and nothing checked. */
    public static final WeightScheme NONE = new WeightScheme("none", "不设权重", 0, List.of());

    public WeightScheme {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /**
     * @param groups whose indicators share the points
     * @param otherwise to which parts the points go in a table without an indicator of the groups, by name; none when they
     *     are lost
     */
    public record Part(String name, Set<IndicatorGroup> groups, int points, Map<String, Integer> otherwise) {
        public Part {
            groups = Set.copyOf(groups);
            otherwise = otherwise == null ? Map.of() : Map.copyOf(otherwise);
        }
    }

    public boolean isNone() {
        return total == 0;
    }

    /** What it says, such as 合计90分：产出50、效益30、满意度10. */
    public String inWords() {
        String spread = parts.stream().map(part -> part.name() + part.points()).collect(Collectors.joining("、"));
        return isNone() ? NONE.name : "合计" + total + "分" + (spread.isEmpty() ? "" : "：" + spread);
    }

    /** Where the points of a part go in a table without such indicators, such as 产出10、效益10; empty when they stay. */
    public String goesOnInWords(Part part) {
        return parts.stream()
                .filter(other -> part.otherwise().containsKey(other.name()))
                .map(other -> other.name() + part.otherwise().get(other.name()))
                .collect(Collectors.joining("、"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeightScheme scheme && scheme.total == total && scheme.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(total, parts);
    }

    public Optional<Part> partOf(@Nullable IndicatorGroup group) {
        return parts.stream()
                .filter(part -> group != null && part.groups().contains(group))
                .findFirst();
    }

    /** The points that each part, by its name, has in a table with indicators of these groups. */
    public Map<String, Integer> due(Set<IndicatorGroup> present) {
        Map<String, Integer> due = new HashMap<>();
        for (Part part : parts) {
            boolean goesOn =
                    !part.otherwise().isEmpty() && part.groups().stream().noneMatch(present::contains);
            due.merge(part.name(), goesOn ? 0 : part.points(), Integer::sum);
            if (goesOn) {
                part.otherwise().forEach((other, points) -> due.merge(other, points, Integer::sum));
            }
        }
        return due;
    }
}
