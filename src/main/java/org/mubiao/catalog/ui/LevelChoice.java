package org.mubiao.catalog.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;

/**
 * Two levels that can be chosen together.
 *
 * @param level2 null for all of the level 1
 */
record LevelChoice(String level1, @Nullable String level2) {

    /** The pairs of a framework that are in force. */
    static List<LevelChoice> pairs(FrameworkSet frameworks, @Nullable String frameworkId) {
        List<LevelChoice> pairs = new ArrayList<>();
        frameworks
                .named(frameworkId)
                .ifPresent(framework ->
                        framework.levels().forEach(level -> pairs(level).forEach(pairs::add)));
        return pairs;
    }

    /** The level 1 of a framework, each before its pairs. */
    static List<LevelChoice> all(FrameworkSet frameworks, @Nullable String frameworkId) {
        List<LevelChoice> all = new ArrayList<>();
        for (LevelChoice pair : pairs(frameworks, frameworkId)) {
            LevelChoice whole = new LevelChoice(pair.level1(), null);
            if (!all.contains(whole)) {
                all.add(whole);
            }
            all.add(pair);
        }
        return all;
    }

    private static List<LevelChoice> pairs(Framework.Level1 level) {
        return level.levels().stream()
                .filter(child -> !child.legacy())
                .map(child -> new LevelChoice(level.name(), child.name()))
                .toList();
    }

    String shown() {
        return level2 == null ? level1 : level1 + " / " + level2;
    }
}
