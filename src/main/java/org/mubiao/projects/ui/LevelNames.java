package org.mubiao.projects.ui;

import java.util.Objects;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;

/** A table may write a level by another name than its framework; what is added to it is called the same. */
final class LevelNames {

    private LevelNames() {}

    static String asWritten(Framework.Level1 level, TargetTable table) {
        return table.indicators().stream()
                .map(Indicator::level1)
                .filter(Objects::nonNull)
                .filter(level::isCalled)
                .findFirst()
                .orElse(level.name());
    }
}
