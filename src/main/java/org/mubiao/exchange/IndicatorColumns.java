package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mubiao.exchange.Grid.Cell;

/**
 * The headings of the indicators.
 *
 * @param level1 index of the column of level 1
 * @param level2 index of the column of level 2
 * @param name index of the column of names
 * @param tail the columns after the name, of the half that counts
 * @param halves whether the medium term stands beside the year, each with its own level 2, name and value
 * @param yearFirst whether the half of the year is the left one
 * @param subdivided whether the value has several columns under one heading, whose places are not known
 */
record IndicatorColumns(
        int level1,
        int level2,
        int name,
        int count,
        List<Column> tail,
        boolean halves,
        boolean yearFirst,
        boolean subdivided) {

    private static final Layout LAYOUT = Layout.SHIPPED;

    static final String UNKNOWN = "unknown";

    static final Set<String> NUMBERS_BESIDE_VALUE = Set.of("weight", "actual", "baseline");

    record Column(String role, int index, String heading) {}

    boolean hasRole(String role) {
        return tail.stream().anyMatch(column -> column.role().equals(role));
    }

    List<String> roles() {
        return tail.stream().map(Column::role).toList();
    }

    /** Whether columns of weights or of what was reached stand beside the value, whose numbers are no targets. */
    boolean hasNumbersBesideValue() {
        return tail.stream().anyMatch(column -> NUMBERS_BESIDE_VALUE.contains(column.role()));
    }

    /** @param headings the cells that head the columns, and below a heading of values its parts, if it has any */
    static IndicatorColumns of(List<Cell> headings, List<Cell> parts) {
        List<Column> columns = new ArrayList<>();
        for (Cell cell : headings) {
            String role = LAYOUT.column(cell.text()).orElse(UNKNOWN);
            if (role.equals(UNKNOWN) && columns.isEmpty()) {
                continue;
            }
            if (role.equals("value") && !parts.isEmpty()) {
                parts.forEach(part -> columns.add(new Column(
                        LAYOUT.column(part.text()).orElse(UNKNOWN), cell.index() + part.index(), part.text())));
            } else {
                columns.add(new Column(role, cell.index(), cell.text()));
            }
        }
        return of(columns, headings.size(), !parts.isEmpty());
    }

    private static IndicatorColumns of(List<Column> columns, int count, boolean subdivided) {
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role().equals("name")) {
                names.add(i);
            }
        }
        boolean halves = names.size() == 2;
        if (!halves) {
            int name = names.isEmpty() ? columns.size() - 1 : names.get(0);
            return columns(columns, name, columns.subList(name + 1, columns.size()), count, false, false, subdivided);
        }
        int second = names.get(1);
        int begins = second > 0 && columns.get(second - 1).role().equals("level2") ? second - 1 : second;
        boolean yearFirst = LAYOUT.isOfAnnualHalf(columns.get(names.get(0)).heading())
                || LAYOUT.isOfMediumHalf(columns.get(second).heading());
        int name = yearFirst ? names.get(0) : second;
        List<Column> tail = yearFirst ? columns.subList(name + 1, begins) : columns.subList(name + 1, columns.size());
        return columns(columns, name, tail, count, true, yearFirst, subdivided);
    }

    private static IndicatorColumns columns(
            List<Column> columns,
            int name,
            List<Column> tail,
            int count,
            boolean halves,
            boolean yearFirst,
            boolean subdivided) {
        return new IndicatorColumns(
                index(columns, "level1").orElse(-1),
                index(columns.subList(0, Math.max(name, 0)), "level2").orElse(-1),
                name < 0 ? -1 : columns.get(name).index(),
                count,
                List.copyOf(tail),
                halves,
                yearFirst,
                subdivided);
    }

    private static Optional<Integer> index(List<Column> columns, String role) {
        return columns.stream()
                .filter(column -> column.role().equals(role))
                .map(Column::index)
                .findFirst();
    }
}
