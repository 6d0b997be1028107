package org.mubiao.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;

/**
 * One thing that who keeps the catalog does to a framework. Where a pair goes, the pairs of other frameworks that stand there
 * go with it.
 */
public sealed interface FrameworkEdit {

    /** Whether it changes what tables are judged by, so that only a framework that is being prepared takes it. */
    default boolean isOfContent() {
        return true;
    }

    /** @param until null while no end is known */
    record Describe(String name, int since, @Nullable Integer until) implements FrameworkEdit {
        @Override
        public boolean isOfContent() {
            return false;
        }
    }

    /** Adds a level 1 at the end. */
    record AddLevel(String name) implements FrameworkEdit {}

    record ChangeLevel(String level, String name, List<String> aliases) implements FrameworkEdit {}

    /** Removes a level 1 with all its pairs. */
    record RemoveLevel(String level) implements FrameworkEdit {}

    /** @param steps down; negative for up */
    record MoveLevel(String level, int steps) implements FrameworkEdit {}

    /** Adds a pair at the end of its level 1. */
    record AddPair(Pair pair, IndicatorGroup group) implements FrameworkEdit {}

    /**
     * @param to its names from now on; another level 1 moves it to the end of that
     * @param standsFor the level 2 that takes its place when it is legacy; null for a pair in force
     */
    record ChangePair(
            Pair pair,
            Pair to,
            List<String> aliases,
            IndicatorGroup group,
            @Nullable String standsFor) implements FrameworkEdit {}

    record RemovePair(Pair pair) implements FrameworkEdit {}

    /** @param steps down within its level 1; negative for up */
    record MovePair(Pair pair, int steps) implements FrameworkEdit {}

    /** Says which groups a table must have an indicator of. */
    record Require(Set<IndicatorGroup> groups) implements FrameworkEdit {}

    /** @param scheme a shipped one or any other that fulfils {@link WeightPolicy}; it is laid down in its normal form */
    record Weigh(WeightScheme scheme) implements FrameworkEdit {}

    /**
     * Says where a pair of another framework stands.
     *
     * @param to null for nowhere
     */
    record PlacePair(String from, Pair pair, @Nullable Pair to) implements FrameworkEdit {
        @Override
        public boolean isOfContent() {
            return false;
        }
    }
}
