package org.mubiao.projects.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;

/**
 * Two levels under which indicators stand.
 *
 * @param inForce whether the framework knows the pair and offers it for new rows; otherwise it is what the table wrote
 */
record LevelPair(@Nullable String level1, @Nullable String level2, boolean inForce) {

    static List<LevelPair> inForce(Framework framework) {
        return framework.levels().stream()
                .flatMap(level1 -> level1.levels().stream()
                        .filter(level2 -> !level2.legacy())
                        .map(level2 -> new LevelPair(level1.name(), level2.name(), true)))
                .toList();
    }

    static LevelPair of(Indicator row, Framework framework) {
        return of(row.level1(), row.level2(), framework);
    }

    private static LevelPair of(@Nullable String level1, @Nullable String level2, Framework framework) {
        Optional<Framework.Level2> known = framework.pair(level1, level2).filter(pair -> !pair.legacy());
        return known.isPresent()
                ? new LevelPair(
                        framework.level1(level1).orElseThrow().name(),
                        known.get().name(),
                        true)
                : new LevelPair(level1, level2, false);
    }

    /** Whether the path names a pair that can be written in, or under which the table has rows. */
    static boolean hasCard(FieldPath.Group group, TargetTable table, Framework framework) {
        LevelPair pair = of(group.level1(), group.level2(), framework);
        return pair.inForce()
                || (group.level2() != null
                        && table.indicators().stream()
                                .anyMatch(row -> of(row, framework).equals(pair)));
    }

    /** Whether the path names this pair. */
    boolean isAt(FieldPath.Group group, Framework framework) {
        return group.level2() != null && equals(of(group.level1(), group.level2(), framework));
    }
}
