package org.mubiao.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a later table prints differently from an earlier one, cell by cell, in the order of the paper. Rows are told by their
 * identity, so that a moved row is not a new one.
 */
public record TableDiff(List<Change> changes) {

    public TableDiff {
        changes = List.copyOf(changes);
    }

    public enum Kind {
        CHANGED,
        /** A row or a funding line that only the later table has. */
        ADDED,
        /** A row or a funding line that only the earlier table has; the path is the earlier one's. */
        REMOVED,
        /** A row that stands elsewhere among the others. */
        MOVED
    }

    /** @param before what was printed, null when nothing was; @param after what is printed, null when nothing is */
    public record Change(
            Kind kind,
            FieldPath path,
            @Nullable String before,
            @Nullable String after) {}

    public static TableDiff between(TargetTable before, TargetTable after) {
        List<Change> changes = new ArrayList<>();
        for (OverviewField field : OverviewField.values()) {
            compare(changes, before, after, FieldPath.of(field));
        }
        compare(changes, before, after, FieldPath.FUNDING_TOTAL);
        compareFunding(changes, before.funding(), after.funding());
        for (GoalField field : GoalField.values()) {
            compare(changes, before, after, FieldPath.of(field));
        }
        compareIndicators(changes, before, after);
        return new TableDiff(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(List<Change> changes, TargetTable before, TargetTable after, FieldPath path) {
        compare(changes, path, before.printed(path), after.printed(path));
    }

    private static void compare(List<Change> changes, FieldPath path, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(Kind.CHANGED, path, before, after));
        }
    }

    private static void compareFunding(List<Change> changes, Funding before, Funding after) {
        Set<FundingLine> told = new HashSet<>();
        for (int i = 0; i < after.lines().size(); i++) {
            FundingLine line = after.lines().get(i);
            FundingLine earlier = before.lines().stream()
                    .filter(candidate -> candidate.isSameSource(line) && !told.contains(candidate))
                    .findFirst()
                    .orElse(null);
            if (earlier == null) {
                changes.add(new Change(Kind.ADDED, after.pathOf(i), null, line.printed()));
            } else {
                told.add(earlier);
                compare(changes, after.pathOf(i), earlier.printed(), line.printed());
            }
        }
        for (int i = 0; i < before.lines().size(); i++) {
            FundingLine line = before.lines().get(i);
            if (!told.contains(line)) {
                changes.add(new Change(Kind.REMOVED, before.pathOf(i), line.printed(), null));
            }
        }
    }

    private static void compareIndicators(List<Change> changes, TargetTable before, TargetTable after) {
        RowMatching rows = new RowMatching(before, after);
        Set<Integer> moved = rows.moved();
        for (int i = 0; i < after.indicators().size(); i++) {
            Integer from = rows.before(i);
            if (from == null) {
                Indicator row = after.indicators().get(i);
                changes.add(new Change(Kind.ADDED, new FieldPath.Row(after.rowOf(i)), null, row.printed()));
                continue;
            }
            if (moved.contains(i)) {
                changes.add(new Change(Kind.MOVED, new FieldPath.Row(after.rowOf(i)), null, null));
            }
            for (IndicatorField field : IndicatorField.values()) {
                if (field == IndicatorField.STANDARD) {
                    continue;
                }
                compare(
                        changes,
                        after.pathOf(i, field),
                        before.indicators().get(from).printed(field),
                        after.indicators().get(i).printed(field));
            }
        }
        for (int i = 0; i < before.indicators().size(); i++) {
            if (rows.after(i) == null) {
                Indicator row = before.indicators().get(i);
                changes.add(new Change(Kind.REMOVED, new FieldPath.Row(before.rowOf(i)), row.printed(), null));
            }
        }
    }
}
