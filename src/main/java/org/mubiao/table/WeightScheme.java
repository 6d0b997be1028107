package org.mubiao.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the points of a table are spread over its indicators (权重).
 *
 * @param id such as {@code outputs-50}
 * @param total what all weights add up to; 0 when weights are not laid down
 * @param parts what each part of it adds up to; none when only the total is laid down
 */
public record WeightScheme(String id, String name, int total, List<Part> parts) {

    /** Nothing is laid down, and nothing checked. */
    public static final WeightScheme NONE = new WeightScheme("none", "不设权重", 0, List.of());

    public WeightScheme {
        parts = parts == null ? List.of() : List.copyOf(parts);
        int sum = parts.stream().mapToInt(Part::points).sum();
        if (!parts.isEmpty() && sum != total) {
            throw new IllegalArgumentException(id + ": the parts are " + sum + " of " + total);
        }
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
