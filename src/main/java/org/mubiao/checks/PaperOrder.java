package org.mubiao.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;

/** The order in which a reader of the paper comes to the findings; a missing group where its rows would stand. */
record PaperOrder(TargetTable table, Framework framework) implements Comparator<Finding> {

    private static final int WHOLE = 0;
    private static final int OVERVIEW = 1;
    private static final int FUNDING = 2;
    private static final int GOALS = 3;
    private static final int INDICATORS = 4;

    @Override
    public int compare(Finding one, Finding other) {
        return Arrays.compare(place(one.path()), place(other.path()));
    }

    private int[] place(FieldPath path) {
        return switch (path) {
            case FieldPath.Whole ignored -> new int[] {WHOLE};
            case FieldPath.OverviewPart part ->
                new int[] {OVERVIEW, part.field().ordinal()};
            case FieldPath.FundingTotal ignored -> new int[] {FUNDING, 0};
            case FieldPath.FundingByCode code -> new int[] {FUNDING, 1 + lineOf(code.code())};
            case FieldPath.FundingAt at -> new int[] {FUNDING, at.position()};
            case FieldPath.Goal goal -> new int[] {GOALS, goal.field().ordinal()};
            case FieldPath.Indicators ignored -> new int[] {INDICATORS, -2};
            case FieldPath.Group group -> place(group);
            case FieldPath.Row row -> new int[] {INDICATORS, indexOf(row.row()), 2};
            case FieldPath.RowField cell ->
                new int[] {INDICATORS, indexOf(cell.row()), 3 + cell.field().ordinal()};
        };
    }

    private int lineOf(String code) {
        List<@Nullable String> codes = new ArrayList<>();
        table.funding().lines().forEach(line -> codes.add(line.code()));
        return codes.indexOf(code);
    }

    private int indexOf(String row) {
        return table.indexOf(row).orElse(Integer.MAX_VALUE);
    }

    /** The first row of the group, before what is said of the row; a group without rows after the rows before it. */
    private int[] place(FieldPath.Group group) {
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            boolean isOfIt = group.level1().equals(indicator.level1())
                    && (group.level2() == null || group.level2().equals(indicator.level2()));
            if (isOfIt) {
                return new int[] {INDICATORS, i, group.level2() == null ? 0 : 1};
            }
        }
        int rank = rank(group.level1(), group.level2());
        int before = -1;
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            if (rank(indicator.level1(), indicator.level2()) < rank) {
                before = i;
            }
        }
        return new int[] {INDICATORS, before, Integer.MAX_VALUE, rank};
    }

    /** Where the framework has the pair. */
    private int rank(@Nullable String level1, @Nullable String level2) {
        int rank = 0;
        for (Framework.Level1 first : framework.levels()) {
            boolean isFirst = first.isCalled(level1);
            if (isFirst && level2 == null) {
                return rank;
            }
            for (Framework.Level2 second : first.levels()) {
                rank++;
                if (isFirst && second.isCalled(level2)) {
                    return rank;
                }
            }
            rank++;
        }
        return Integer.MAX_VALUE;
    }
}
