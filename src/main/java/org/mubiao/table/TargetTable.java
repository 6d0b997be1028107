package org.mubiao.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A performance target table (绩效目标表): what a project's money is to achieve in a budget year. The document that every
 * part of the portal handles: readers produce it, checks judge it, forms print it. Immutable; its parts are addressed by
 * {@link FieldPath}.
 */
public record TargetTable(Overview overview, Funding funding, Goals goals, List<Indicator> indicators) {

    public static final TargetTable EMPTY = new TargetTable(Overview.EMPTY, Funding.EMPTY, Goals.EMPTY, List.of());

    public TargetTable {
        indicators = List.copyOf(indicators);
        Set<String> rows = new HashSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (!rows.add(rowOf(indicators, i))) {
                throw new IllegalArgumentException("two indicators are row " + rowOf(indicators, i));
            }
        }
    }

    /** How paths name the indicator at the index: by its id, or by its position from 1 where it has none. */
    public String rowOf(int index) {
        return rowOf(indicators, index);
    }

    public FieldPath pathOf(int index, IndicatorField field) {
        return new FieldPath.RowField(rowOf(index), field);
    }

    /** The index of the indicator that paths call by this row. */
    public Optional<Integer> indexOf(String row) {
        for (int i = 0; i < indicators.size(); i++) {
            if (rowOf(i).equals(row)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    public Optional<Indicator> indicator(String row) {
        return indexOf(row).map(indicators::get);
    }

    /**
     * What the table prints at a path: the text of a field or cell, null when it is unknown or the path leads nowhere. Paths
     * to more than one cell (the table, a row, a group) print nothing.
     */
    public @Nullable String printed(FieldPath path) {
        return switch (path) {
            case FieldPath.OverviewPart part -> overview.printed(part.field());
            case FieldPath.FundingTotal ignored ->
                funding.total() == null ? null : funding.total().toString();
            case FieldPath.FundingByCode code ->
                printed(funding.line(code.code()).orElse(null));
            case FieldPath.FundingAt at ->
                printed(
                        at.position() <= funding.lines().size()
                                ? funding.lines().get(at.position() - 1)
                                : null);
            case FieldPath.Goal goal -> goals.text(goal.field());
            case FieldPath.RowField cell ->
                indicator(cell.row())
                        .map(indicator -> indicator.printed(cell.field()))
                        .orElse(null);
            case FieldPath.Whole ignored -> null;
            case FieldPath.Indicators ignored -> null;
            case FieldPath.Group ignored -> null;
            case FieldPath.Row ignored -> null;
        };
    }

    public TargetTable withOverview(Overview changed) {
        return new TargetTable(changed, funding, goals, indicators);
    }

    public TargetTable withFunding(Funding changed) {
        return new TargetTable(overview, changed, goals, indicators);
    }

    public TargetTable withGoals(Goals changed) {
        return new TargetTable(overview, funding, changed, indicators);
    }

    public TargetTable withIndicators(List<Indicator> changed) {
        return new TargetTable(overview, funding, goals, changed);
    }

    /** The same table with an id on every row that had none: from now on its rows are known wherever they move. */
    public TargetTable withRowIds(Supplier<String> ids) {
        List<Indicator> named = new ArrayList<>();
        for (Indicator indicator : indicators) {
            named.add(indicator.id() == null ? indicator.withId(ids.get()) : indicator);
        }
        return withIndicators(named);
    }

    private static String rowOf(List<Indicator> indicators, int index) {
        String id = indicators.get(index).id();
        return id == null ? Integer.toString(index + 1) : id;
    }

    private static @Nullable String printed(@Nullable FundingLine line) {
        return line == null ? null : line.printed();
    }
}
