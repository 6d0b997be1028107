package org.mubiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;

/**
 * An indicator framework (指标体系): the pairs of level 1 and level 2 that are legal in some years and a place. Some are
 * shipped as {@code frameworks/*.yaml}; a jurisdiction makes its own of them.
 *
 * @param id such as {@code shandong-2021}
 * @param name in Chinese, with the regulation it comes from
 * @param since first budget year in which it was in force
 * @param until last budget year in which it was in force; null while no end is known
 * @param madeFrom the framework that it was made from, whose standards are found in it; null when it was made from none
 * @param mandatory groups of which a table must have an indicator
 * @param mappings where the pairs of other frameworks stand in this one
 */
public record Framework(
        String id,
        String name,
        int since,
        @Nullable Integer until,
        @Nullable String madeFrom,
        Set<IndicatorGroup> mandatory,
        WeightScheme weights,
        List<Level1> levels,
        List<Mapping> mappings) {

    public Framework {
        mandatory = Set.copyOf(mandatory);
        weights = weights == null ? WeightScheme.NONE : weights;
        levels = List.copyOf(levels);
        mappings = mappings == null ? List.of() : List.copyOf(mappings);
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

        public Level1 with(List<Level2> changed) {
            return new Level1(name, aliases, changed);
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

    /** Two levels by their names in a framework. */
    public record Pair(String level1, String level2) {

        @Override
        public String toString() {
            return level1 + " / " + level2;
        }
    }

    /**
     * Where the pairs of another framework stand in this one. A pair that is not among the places stands under the pair of the
     * same name, where there is one.
     *
     * @param from the id of the other framework
     */
    public record Mapping(String from, List<Place> pairs) {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        public Optional<Place> of(Pair pair) {
            return pairs.stream().filter(place -> place.from().equals(pair)).findFirst();
        }
    }

    /** @param to null when nothing in this framework stands for it */
    public record Place(Pair from, @Nullable Pair to) {}

    /** The pair of the framework that an indicator's two levels name; empty when they name none. */
    public Optional<Level2> pair(@Nullable String level1, @Nullable String level2) {
        return levels.stream()
                .filter(level -> level.isCalled(level1))
                .flatMap(level -> level.levels().stream())
                .filter(level -> level.isCalled(level2))
                .findFirst();
    }

    /** The same by its names, whatever names were written. */
    public Optional<Pair> named(@Nullable String level1, @Nullable String level2) {
        return levels.stream()
                .filter(level -> level.isCalled(level1))
                .flatMap(level -> level.levels().stream()
                        .filter(child -> child.isCalled(level2))
                        .map(child -> new Pair(level.name(), child.name())))
                .findFirst();
    }

    /** The pair under which a new row of it stands: itself, or what stands for a legacy one; empty when there is none. */
    public Optional<Pair> inForce(Pair pair) {
        return pair(pair.level1(), pair.level2())
                .flatMap(level ->
                        level.legacy() ? named(pair.level1(), level.standsFor()) : named(pair.level1(), pair.level2()));
    }

    /** Every pair, in the order of the paper. */
    public List<Pair> pairs() {
        return levels.stream()
                .flatMap(level -> level.levels().stream().map(child -> new Pair(level.name(), child.name())))
                .toList();
    }

    /** Where a pair stands in the order of the paper, from 0; behind all others when it is none. */
    public int orderOf(String level1, String level2) {
        int order = pairs().indexOf(new Pair(level1, level2));
        return order < 0 ? pairs().size() : order;
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

    public Optional<Mapping> mappingFrom(String framework) {
        return mappings.stream()
                .filter(mapping -> mapping.from().equals(framework))
                .findFirst();
    }

    /** Whether it may be declared on in that year. */
    public boolean isInForce(BudgetYear year) {
        return since <= year.year() && (until == null || until >= year.year());
    }

    public Framework withLevels(List<Level1> changed) {
        return new Framework(id, name, since, until, madeFrom, mandatory, weights, changed, mappings);
    }

    /** Says anew where the pairs of another framework stand. */
    public Framework with(Mapping mapping) {
        List<Mapping> changed = new ArrayList<>(mappings);
        changed.removeIf(other -> other.from().equals(mapping.from()));
        changed.add(mapping);
        return new Framework(id, name, since, until, madeFrom, mandatory, weights, levels, changed);
    }

    public Framework with(Set<IndicatorGroup> changed) {
        return new Framework(id, name, since, until, madeFrom, changed, weights, levels, mappings);
    }

    public Framework with(WeightScheme changed) {
        return new Framework(id, name, since, until, madeFrom, mandatory, changed, levels, mappings);
    }

    public Framework called(String changed, int first, @Nullable Integer last) {
        return new Framework(id, changed, first, last, madeFrom, mandatory, weights, levels, mappings);
    }

    /**
     * Another framework that begins as this one: every pair of this one stands where it stood, and so does what this one knows
     * of others.
     */
    public Framework another(String otherId, String otherName, int first) {
        List<Place> places = pairs().stream().map(pair -> new Place(pair, pair)).toList();
        return new Framework(
                otherId, otherName, first, null, id, mandatory, weights, levels, List.of(new Mapping(id, places)));
    }
}
