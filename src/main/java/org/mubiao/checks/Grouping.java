package org.mubiao.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;

/**
 * The group that an indicator was put into, whatever its levels are called: the pair's in the framework; else that of its
 * level 2 anywhere; else that of its level 1; else the one its levels' words tell. So that a level with a wrong name is
 * reported as such, and not once more as a missing group.
 */
record Grouping(CheckContext context) {

    Optional<IndicatorGroup> of(Indicator indicator) {
        String level1 = indicator.level1();
        String level2 = indicator.level2();
        return context.framework()
                .pair(level1, level2)
                .map(Framework.Level2::group)
                .or(() -> onlyOne(frameworks()
                        .flatMap(framework -> framework.parentsOf(level2).stream())
                        .flatMap(parent -> parent.levels().stream())
                        .filter(level -> level.isCalled(level2))))
                .or(() -> onlyOne(frameworks()
                        .flatMap(framework -> framework.level1(level1).stream())
                        .flatMap(level -> level.levels().stream())))
                .or(() -> told(level2))
                .or(() -> told(level1));
    }

    private Stream<Framework> frameworks() {
        return Stream.concat(Stream.of(context.framework()), Frameworks.all().stream());
    }

    private static Optional<IndicatorGroup> onlyOne(Stream<Framework.Level2> levels) {
        Set<IndicatorGroup> groups = levels.map(Framework.Level2::group).collect(Collectors.toSet());
        return groups.size() == 1 ? Optional.of(groups.iterator().next()) : Optional.empty();
    }

    private Optional<IndicatorGroup> told(@Nullable String level) {
        if (level == null) {
            return Optional.empty();
        }
        List<IndicatorGroup> told = context.settings().levelWords().entrySet().stream()
                .filter(words -> words.getValue().matcher(level).find())
                .map(Map.Entry::getKey)
                .toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
