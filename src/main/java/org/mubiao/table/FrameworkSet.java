package org.mubiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks that somebody knows, as they are at one moment.
 *
 * @param all whatever became of them: a table of a framework that was withdrawn is still read by it
 * @param offered those that something new may be put under
 */
public record FrameworkSet(List<Framework> all, List<Framework> offered) {

    public FrameworkSet {
        all = List.copyOf(all);
        offered = List.copyOf(offered);
    }

    public Optional<Framework> named(@Nullable String id) {
        return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    /** Its name; the id of one that is not known. */
    public String nameOf(String id) {
        return named(id).map(Framework::name).orElse(id);
    }

    /**
     * The framework that knows most of the table's pairs. Where two know as many, the one that was in force in the table's
     * year, then the newer.
     */
    public Framework fitting(TargetTable table) {
        return all.stream()
                .max(Comparator.<Framework>comparingLong(framework -> knownPairs(framework, table))
                        .thenComparing(framework -> wasInForce(framework, table))
                        .thenComparing(Framework::since))
                .orElseThrow();
    }

    /** What a framework was made from, and what that was made from: the nearest first. */
    public List<Framework> ancestorsOf(Framework framework) {
        List<Framework> ancestors = new ArrayList<>();
        Framework next = named(framework.madeFrom()).orElse(null);
        while (next != null && !next.equals(framework) && !ancestors.contains(next)) {
            ancestors.add(next);
            next = named(next.madeFrom()).orElse(null);
        }
        return ancestors;
    }

    /** Where the pairs of the ancestors stand in a framework, by their ids. */
    public Map<String, Translation> fromAncestors(Framework framework) {
        Map<String, Translation> translations = new LinkedHashMap<>();
        Framework below = framework;
        Translation into = Translation.between(framework, framework);
        for (Framework ancestor : ancestorsOf(framework)) {
            into = Translation.between(ancestor, below).then(into);
            translations.put(ancestor.id(), into);
            below = ancestor;
        }
        return translations;
    }

    /** From one framework into another on the shortest way over those that know each other; by names where there is none. */
    public Translation translation(Framework from, Framework to) {
        Map<String, Framework> cameFrom = new LinkedHashMap<>();
        List<Framework> reached = new ArrayList<>(List.of(from));
        Set<String> seen = new HashSet<>(Set.of(from.id()));
        for (int i = 0; i < reached.size() && !seen.contains(to.id()); i++) {
            Framework here = reached.get(i);
            for (Framework next : all) {
                if (knowEachOther(here, next) && seen.add(next.id())) {
                    cameFrom.put(next.id(), here);
                    reached.add(next);
                }
            }
        }
        if (!seen.contains(to.id()) || from.id().equals(to.id())) {
            return Translation.between(from, to);
        }
        Translation rest = Translation.between(to, to);
        for (Framework there = to; !there.id().equals(from.id()); ) {
            Framework here = Objects.requireNonNull(cameFrom.get(there.id()));
            rest = Translation.between(here, there).then(rest);
            there = here;
        }
        return rest;
    }

    private static boolean knowEachOther(Framework one, Framework other) {
        return one.mappingFrom(other.id()).isPresent()
                || other.mappingFrom(one.id()).isPresent();
    }

    private static long knownPairs(Framework framework, TargetTable table) {
        return table.indicators().stream()
                .filter(indicator ->
                        framework.pair(indicator.level1(), indicator.level2()).isPresent())
                .count();
    }

    private static boolean wasInForce(Framework framework, TargetTable table) {
        return table.overview().year() == null
                || framework.since() <= table.overview().year().year();
    }
}
