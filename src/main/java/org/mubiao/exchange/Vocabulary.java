package org.mubiao.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.ProperWords;

/**
 * The words of a place by which its files are read: the names of levels in its frameworks, and its units of measure. It does not
 * change. How tables are laid out anywhere is the {@link Layout}.
 */
final class Vocabulary {

    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final Set<String> lowers = new HashSet<>();
    private final Set<String> level1 = new HashSet<>(Layout.SHIPPED.level1());
    private final Set<String> level2 = new HashSet<>(Layout.SHIPPED.level2());
    private final Values values;

    /** @param frameworks whatever became of them: tables of all of them are read */
    Vocabulary(FrameworkSet frameworks, ProperWords words) {
        this.values = new Values(words.measures());
        for (Framework framework : frameworks.all()) {
            for (Framework.Level1 upper : framework.levels()) {
                Set<String> below = new HashSet<>();
                upper.levels().forEach(lower -> below.addAll(names(lower.name(), lower.aliases())));
                names(upper.name(), upper.aliases())
                        .forEach(name -> pairs.computeIfAbsent(name, unknown -> new HashSet<>())
                                .addAll(below));
                lowers.addAll(below);
            }
        }
        level1.addAll(pairs.keySet());
        level2.addAll(lowers);
    }

    private static List<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** The name of a level as it is asked for here, of what a table prints. */
    String level(String printed) {
        return Wording.key(printed);
    }

    /** The same of a cell; empty where there is none. */
    String level(List<Cell> cells, int index) {
        return index < cells.size() ? level(cells.get(index).text()) : "";
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

    /** What tells values from names by the units of the place. */
    Values values() {
        return values;
    }
}
