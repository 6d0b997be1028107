package org.mubiao.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;

/**
 * The group that an indicator was put into, whatever its levels are called: the pair's in the framework; else that of its
 * level 2 anywhere; else that of its level 1; else the one its levels' words tell. So that a level with a wrong name is
 * reported as such, and not once more as a missing group. The framework itself is asked before the others of the place.
 */
record Grouping(CheckContext context) {

    Optional<IndicatorGroup> of(Indicator indicator) {
        String level1 = indicator.level1();
        String level2 = indicator.level2();
        return context.framework()
                .pair(level1, level2)
                .map(Framework.Level2::group)
                .or(() -> said(framework -> framework.parentsOf(level2).stream()
                        .flatMap(parent -> parent.levels().stream())
                        .filter(level -> level.isCalled(level2))))
                .or(() ->
                        said(framework -> framework.level1(level1).stream().flatMap(level -> level.levels().stream())))
                .or(() -> told(level2))
                .or(() -> told(level1));
    }

    /** What the framework itself says; else what all that are known agree on. */
    private Optional<IndicatorGroup> said(Function<Framework, Stream<Framework.Level2>> levels) {
        return onlyOne(levels.apply(context.framework()))
                .or(() -> onlyOne(Stream.concat(Stream.of(context.framework()), context.frameworks().all().stream())
                        .flatMap(levels)));
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
