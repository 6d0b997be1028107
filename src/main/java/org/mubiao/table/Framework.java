package org.mubiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An indicator framework (指标体系): the pairs of level 1 and level 2 that are legal in a year and place, shipped as
 * {@code frameworks/*.yaml}.
 *
 * @param id such as {@code shandong-2021}
 * @param name in Chinese, with the regulation it comes from
 * @param since first budget year in which it was in force
 * @param mandatory groups of which a table must have an indicator
 */
public record Framework(String id, String name, int since, Set<IndicatorGroup> mandatory, List<Level1> levels) {

    public Framework {
        mandatory = Set.copyOf(mandatory);
        levels = List.copyOf(levels);
    }

    /** @param aliases other ways tables write the name; read as the name, never printed */
    public record Level1(String name, List<String> aliases, List<Level2> levels) {
        public Level1 {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            levels = List.copyOf(levels);
        }

        public boolean isCalled(@Nullable String written) {
            return written != null && (name.equals(written) || aliases.contains(written));
        }
    }

    /**
     * @param legacy whether the pair is only readable: it is reported, and new tables should use {@code standsFor}
     * @param standsFor the level 2 of the same level 1 that takes its place; null unless legacy
     */
    public record Level2(
            String name,
            List<String> aliases,
            IndicatorGroup group,
            boolean legacy,
            @Nullable String standsFor) {
        public Level2 {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }

        public boolean isCalled(@Nullable String written) {
            return written != null && (name.equals(written) || aliases.contains(written));
        }
    }

    /** The pair of the framework that an indicator's two levels name; empty when they name none. */
    public Optional<Level2> pair(@Nullable String level1, @Nullable String level2) {
        return levels.stream()
                .filter(level -> level.isCalled(level1))
                .flatMap(level -> level.levels().stream())
                .filter(level -> level.isCalled(level2))
                .findFirst();
    }

    /** Every level 1 under which the framework has this level 2. */
    public List<Level1> parentsOf(@Nullable String level2) {
        List<Level1> parents = new ArrayList<>();
        for (Level1 level : levels) {
            if (level.levels().stream().anyMatch(child -> child.isCalled(level2))) {
                parents.add(level);
            }
        }
        return parents;
    }

    public Optional<Level1> level1(@Nullable String name) {
        return levels.stream().filter(level -> level.isCalled(name)).findFirst();
    }
}
