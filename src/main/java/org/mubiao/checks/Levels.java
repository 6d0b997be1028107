package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;

/** Where the groups of a framework stand in a table, and what they are called there. */
record Levels(Framework framework) {

    private record Place(Framework.Level1 level1, Framework.Level2 level2) {}

    /** Whether the framework has the group at all. */
    boolean have(IndicatorGroup group) {
        return !places(group).isEmpty();
    }

    /** Where an indicator of the group would stand, with level 1 as the table writes it. */
    FieldPath placeOf(IndicatorGroup group, TargetTable table) {
        List<Place> places = places(group);
        Place first = places.getFirst();
        return new FieldPath.Group(
                asWritten(first.level1(), table),
                places.size() == 1 ? first.level2().name() : null);
    }

    /**
     * Where the rows of some groups stand: the levels 1 that have no others, and the levels 2 of those that have. The second
     * name is null for a whole level 1.
     */
    List<FieldPath.Group> placesOf(Set<IndicatorGroup> groups) {
        List<FieldPath.Group> places = new ArrayList<>();
        for (Framework.Level1 level1 : framework.levels()) {
            List<Framework.Level2> inForce =
                    level1.levels().stream().filter(level2 -> !level2.legacy()).toList();
            List<Framework.Level2> own = inForce.stream()
                    .filter(level2 -> groups.contains(level2.group()))
                    .toList();
            if (!own.isEmpty() && own.size() == inForce.size()) {
                places.add(new FieldPath.Group(level1.name(), null));
            } else {
                own.forEach(level2 -> places.add(new FieldPath.Group(level1.name(), level2.name())));
            }
        }
        return places;
    }

    /** The same place with level 1 as the table writes it. */
    FieldPath asWritten(FieldPath.Group place, TargetTable table) {
        return framework
                .level1(place.level1())
                .map(level -> new FieldPath.Group(asWritten(level, table), place.level2()))
                .orElse(place);
    }

    /** What the group is called: its level 2, or the level 1 that has no other group. */
    String nameOf(IndicatorGroup group) {
        List<Place> places = places(group);
        if (places.isEmpty()) {
            return group.name();
        }
        return places.size() == 1
                ? places.getFirst().level2().name()
                : places.getFirst().level1().name();
    }

    /** The names of the levels 2 that may be chosen under a level 1, or under any where that is unknown. */
    String choices(@Nullable String level1) {
        List<Framework.Level1> levels = framework.level1(level1).map(List::of).orElse(framework.levels());
        return levels.stream()
                .flatMap(level -> level.levels().stream())
                .filter(level -> !level.legacy())
                .map(Framework.Level2::name)
                .collect(Collectors.joining("、"));
    }

    private List<Place> places(IndicatorGroup group) {
        return framework.levels().stream()
                .flatMap(level1 -> level1.levels().stream()
                        .filter(level2 -> level2.group() == group && !level2.legacy())
                        .map(level2 -> new Place(level1, level2)))
                .toList();
    }

    private static String asWritten(Framework.Level1 level, TargetTable table) {
        return table.indicators().stream()
                .map(Indicator::level1)
                .filter(Objects::nonNull)
                .filter(written -> level.aliases().contains(written))
                .findFirst()
                .orElse(level.name());
    }
}
