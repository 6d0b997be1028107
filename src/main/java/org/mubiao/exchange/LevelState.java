package org.mubiao.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Grid.Cell;

/**
 * The two levels in force while rows are read from top to bottom. A merged cell is printed once; the rows below it belong
 * to it until the next one.
 */
final class LevelState {

    private final Vocabulary words;
    private final Values values;
    private @Nullable String level1;
    private @Nullable String level2;

    LevelState(Vocabulary words) {
        this.words = words;
        this.values = words.values();
    }

    /** What a row begins with. */
    record Taken(int cells, boolean level1Printed, boolean level2Printed, boolean level1Lost) {}

    @Nullable String level1() {
        return level1;
    }

    @Nullable String level2() {
        return level2;
    }

    /** Takes the names of levels at the beginning of a row. */
    Taken take(List<Cell> cells) {
        int taken = 0;
        boolean upper = false;
        boolean lower = false;
        boolean lost = false;
        if (taken < cells.size()
                && !isName(cells, taken)
                && isUpper(words.level(cells, taken), words.level(cells, taken + 1))) {
            String name = words.level(cells, taken);
            upper = true;
            taken++;
            boolean goesOn = level2 != null && level1 == null && name != null && words.isPair(name, level2);
            level1 = name;
            if (!goesOn || words.isLevel2(words.level(cells, taken))) {
                level2 = null;
            }
        }
        if (taken < cells.size() && !isName(cells, taken) && words.isLevel2(words.level(cells, taken))) {
            level2 = words.level(cells, taken);
            lower = true;
            taken++;
            lost = !upper && isLost(level2);
            level1 = lost ? null : level1;
        }
        return new Taken(taken, upper, lower, lost);
    }

    /** Takes a name of level 2 that no vocabulary knows, by its column. */
    void takeUnknownLevel2(String name) {
        level2 = name;
    }

    /** Takes a name of level 1 that no vocabulary knows, by its column. */
    void takeUnknownLevel1(String name) {
        level1 = name;
        level2 = null;
    }

    /** Names of levels without their last word are also names of indicators; beside a value they are. */
    private boolean isName(List<Cell> cells, int index) {
        return !words.level(cells, index).endsWith("指标")
                && index + 2 == cells.size()
                && values.isLikely(cells.get(index + 1).text());
    }

    private boolean isUpper(String name, String next) {
        if (!words.isLevel1(name)) {
            return false;
        }
        boolean lowerOfCurrent = level1 != null && words.isLevel2(name) && words.isPair(level1, name);
        return !lowerOfCurrent || words.isPair(name, next);
    }

    /** Whether the frameworks know both levels, but never this one under that one: its own level 1 was not printed. */
    private boolean isLost(String lower) {
        return level1 != null
                && words.isInFramework(lower)
                && words.isFrameworkLevel1(level1)
                && !words.isPair(level1, lower);
    }
}
