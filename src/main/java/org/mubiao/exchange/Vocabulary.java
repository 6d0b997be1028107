package org.mubiao.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.FundTree;
import org.mubiao.table.ProperWords;

/**
 * The words of a place by which its files are read: the names of levels in its frameworks, its units of measure and its sources of
 * money. It does not change. How tables are laid out anywhere is the {@link Layout}.
 */
final class Vocabulary {

    private static final Layout LAYOUT = Layout.SHIPPED;

    /** Of the names of levels that tables are usually printed with. */
    private static final int LONGEST_LEVEL = 20;

    /** The longest label of a source, with its number. */
    private static final int LONGEST_SOURCE = 80;

    /** By the names of level 1: those of level 2 that frameworks have under it. */
    private final Map<String, Set<String>> pairs = new HashMap<>();

    private final Set<String> lowers = new HashSet<>();
    private final Set<String> level1 = new HashSet<>(LAYOUT.level1());
    private final Set<String> level2 = new HashSet<>(LAYOUT.level2());

    /** Names that are more than what labels are compared by, such as one with brackets. */
    private final Map<String, String> unlikeTheirKeys = new HashMap<>();

    private final int longestLevel;

    /** Labels of fund trees that do not sound like a source of money by themselves. */
    private final Set<String> sources;

    private final Values values;

    /** @param frameworks whatever became of them: tables of all of them are read */
    Vocabulary(FrameworkSet frameworks, ProperWords words) {
        frameworks.all().stream()
                .flatMap(framework -> framework.levels().stream())
                .forEach(this::add);
        level1.addAll(pairs.keySet());
        level2.addAll(lowers);
        Set<String> names = new LinkedHashSet<>(pairs.keySet());
        names.addAll(lowers);
        names.forEach(this::noteUnlikeItsKey);
        longestLevel = names.stream().mapToInt(String::length).reduce(LONGEST_LEVEL, Math::max);
        sources = words.fundTrees().stream()
                .flatMap(tree -> tree.sources().stream())
                .flatMap(source -> names(source.label(), source.aliases()).stream())
                .filter(label -> !LAYOUT.isSource(Wording.key(label)))
                .collect(Collectors.toSet());
        values = new Values(words.measures());
    }

    private void add(Framework.Level1 upper) {
        Set<String> below = new HashSet<>();
        upper.levels().forEach(lower -> below.addAll(names(lower.name(), lower.aliases())));
        names(upper.name(), upper.aliases())
                .forEach(name ->
                        pairs.computeIfAbsent(name, unknown -> new HashSet<>()).addAll(below));
        lowers.addAll(below);
    }

    private void noteUnlikeItsKey(String name) {
        if (!Wording.key(name).equals(name)) {
            unlikeTheirKeys.putIfAbsent(plain(name), name);
        }
    }

    private static List<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** The name of a level as it is asked for here, of what a table prints. */
    String level(String printed) {
        String name = unlikeTheirKeys.isEmpty() ? null : unlikeTheirKeys.get(plain(printed));
        return name == null ? Wording.key(printed) : name;
    }

    private static String plain(String name) {
        return Wording.halfWidth(Wording.withoutSpace(name));
    }

    /** The same of a cell; empty where there is none. */
    String level(List<Cell> cells, int index) {
        return index < cells.size() ? level(cells.get(index).text()) : "";
    }

    /** The most characters of a name of a level. */
    int longestLevel() {
        return longestLevel;
    }

    boolean isLevel1(String name) {
        return level1.contains(name);
    }

    boolean isLevel2(String name) {
        return level2.contains(name);
    }

    /** Whether a table prints the name of a level. */
    boolean isLevel(String printed) {
        String name = level(printed);
        return isLevel1(name) || isLevel2(name);
    }

    /** Whether a framework knows the level 2 under this level 1. */
    boolean isPair(String upper, String lower) {
        return pairs.getOrDefault(upper, Set.of()).contains(lower);
    }

    boolean isFrameworkLevel1(String upper) {
        return pairs.containsKey(upper);
    }

    /** Whether a framework knows the level 2 under any level 1. */
    boolean isInFramework(String lower) {
        return lowers.contains(lower);
    }

    /** Whether a label sounds like a source of money anywhere, or is one of a fund tree here. */
    boolean isSource(String label) {
        return LAYOUT.isSource(Wording.key(label)) || isOfATree(label);
    }

    private boolean isOfATree(String label) {
        return !sources.isEmpty()
                && label.length() <= LONGEST_SOURCE
                && (sources.contains(label) || sources.contains(FundTree.Source.plain(label)));
    }

    /** What tells values from names by the units of the place. */
    Values values() {
        return values;
    }
}
