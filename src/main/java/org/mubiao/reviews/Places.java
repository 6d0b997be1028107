package org.mubiao.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.SheetCell;
import org.mubiao.table.TargetTable;

/** The places of a table as its paper shows them: in which order they come, and what stands there. */
final class Places {

    private static final int BEFORE_ALL = -1;

    private final TargetTable table;
    private final Map<FieldPath, Integer> order = new HashMap<>();

    Places(TargetTable table, Form form) {
        this.table = table;
        int place = 0;
        for (SheetCell cell : form.lay(table).cells()) {
            if (cell.path() != null) {
                order.putIfAbsent(cell.path(), place++);
            }
        }
    }

    /** Where a reader of the paper comes to the place; what is gone from it comes last. */
    int order(FieldPath path) {
        if (path.equals(FieldPath.TABLE)) {
            return BEFORE_ALL;
        }
        Integer known = order.get(path);
        if (known != null) {
            return known;
        }
        return switch (path) {
            case FieldPath.Row row -> first(row.row());
            case FieldPath.RowField cell -> first(cell.row());
            case FieldPath.Group group ->
                group.level2() == null ? last() : order(new FieldPath.Group(group.level1(), null));
            default -> last();
        };
    }

    /** Whether a remark can stand there: on the table itself, on a cell of the paper, or on a part of a row. */
    boolean has(FieldPath path) {
        return path.equals(FieldPath.TABLE)
                || path.equals(FieldPath.INDICATORS)
                || order.containsKey(path)
                || switch (path) {
                    case FieldPath.Row row -> table.indexOf(row.row()).isPresent();
                    case FieldPath.RowField cell -> table.indexOf(cell.row()).isPresent();
                    case FieldPath.OverviewPart ignored -> true;
                    case FieldPath.Goal ignored -> true;
                    case FieldPath.FundingTotal ignored -> true;
                    // A group that has no row yet is remarked on, too.
                    case FieldPath.Group ignored -> true;
                    default -> false;
                };
    }

    /** What stands at a place; of a row its name and value, of a group its rows; empty when nothing does. */
    static String standing(TargetTable table, FieldPath path) {
        return switch (path) {
            case FieldPath.Row row ->
                table.indicator(row.row()).map(indicator -> indicator.printed()).orElse("");
            case FieldPath.Group group ->
                table.indicators().stream()
                        .filter(row -> group.level1().equals(row.level1())
                                && (group.level2() == null || group.level2().equals(row.level2())))
                        .map(row -> row.printed())
                        .collect(Collectors.joining("\n"));
            case FieldPath.Indicators ignored ->
                table.indicators().stream().map(row -> row.printed()).collect(Collectors.joining("\n"));
            default -> Objects.requireNonNullElse(table.printed(path), "");
        };
    }

    private int first(String row) {
        return List.of(IndicatorField.values()).stream()
                .map(field -> order.get(new FieldPath.RowField(row, field)))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(last());
    }

    private int last() {
        return order.size();
    }
}
