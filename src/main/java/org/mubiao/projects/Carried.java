package org.mubiao.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Translation;

/**
 * A table that comes from another framework than its batch has, as the batch takes it: rows keep all they say and stand under
 * the pairs that stand for theirs.
 *
 * @param from the framework that it comes from
 * @param into the framework of the batch
 * @param moved how many rows stand under another pair than they did
 * @param unplaced rows for which the batch's framework has no pair; they keep their levels as they were written
 */
public record Carried(TargetTable table, Framework from, Framework into, int moved, List<Indicator> unplaced) {

    public Carried {
        unplaced = List.copyOf(unplaced);
    }

    /** A table of a project that was declared on a framework: what it says is meant as that framework has it. */
    static Carried of(TargetTable table, Framework from, Framework into, FrameworkSet set) {
        return carry(table, from, into, set, true);
    }

    /** A table that was read: pairs that the batch has are meant so, others as the framework has them that fits it best. */
    static Carried read(TargetTable table, Framework into, FrameworkSet set) {
        return carry(table, set.fitting(table), into, set, false);
    }

    private static Carried carry(
            TargetTable table, Framework from, Framework into, FrameworkSet set, boolean isDeclared) {
        Translation translation = set.translation(from, into);
        List<Indicator> rows = new ArrayList<>();
        List<Indicator> unplaced = new ArrayList<>();
        int moved = 0;
        for (Indicator row : table.indicators()) {
            Optional<Pair> known = into.named(row.level1(), row.level2());
            boolean stays = from.id().equals(into.id()) || (!isDeclared && known.isPresent());
            Optional<Pair> place = stays ? Optional.empty() : translation.of(row.level1(), row.level2());
            boolean isMoved = place.isPresent() && !place.equals(known);
            rows.add(isMoved ? at(row, place.get()) : row);
            moved += isMoved ? 1 : 0;
            if (place.isEmpty() && known.isEmpty()) {
                unplaced.add(row);
            }
        }
        return new Carried(table.withIndicators(rows), from, into, moved, unplaced);
    }

    private static Indicator at(Indicator row, Pair pair) {
        return row.with(IndicatorField.LEVEL1, pair.level1()).with(IndicatorField.LEVEL2, pair.level2());
    }
}
