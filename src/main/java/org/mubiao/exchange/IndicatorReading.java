package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.exchange.IndicatorColumns.Column;
import org.mubiao.exchange.LevelState.Taken;
import org.mubiao.exchange.Piece.Line;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/**
 * The indicators of a table. A row is read by what its cells are, not by where they stand: known names of levels at its
 * beginning, then a name, then its value. Places are asked only where that is not enough, and are doubted.
 */
final class IndicatorReading {

    private static final Layout LAYOUT = Layout.SHIPPED;

    private final List<Line> lines;
    private final Vocabulary words;
    private final Values values;
    private final Doubts doubts;
    private final LevelState levels;
    private final List<IndicatorRow> rows = new ArrayList<>();
    /** How far to the left the row stood that printed the level 2 in force. */
    private int shiftOfLevel;

    IndicatorReading(List<Line> lines, Vocabulary words, Doubts doubts) {
        this.lines = lines;
        this.words = words;
        this.values = words.values();
        this.levels = new LevelState(words);
        this.doubts = doubts;
    }

    List<Indicator> read() {
        if (lines.isEmpty()) {
            doubts.add(FieldPath.INDICATORS, "no-indicators");
            return List.of();
        }
        IndicatorLines found = IndicatorLines.of(lines, words, doubts);
        boolean placesMatter = found.placesMatter();
        for (Row row : found.rows()) {
            read(row, found.columns(), placesMatter);
        }
        return IndicatorRow.all(rows, doubts);
    }

    private void read(Row row, IndicatorColumns columns, boolean placesMatter) {
        List<Cell> cells = withoutBlockLabel(row.filled());
        if (cells.isEmpty()) {
            return;
        }
        Taken taken = takeLevels(cells, columns);
        List<Cell> rest = cells.subList(taken.cells(), cells.size());
        if (taken.level1Printed()) {
            passBack();
        }
        if (rest.isEmpty()) {
            return;
        }
        IndicatorRow indicator = new IndicatorRow(rows.size() + 1, words, levels.level1(), levels.level2());
        if (columns.halves()) {
            rest = half(rest, columns, indicator);
        }
        if (rest.isEmpty()) {
            return;
        }
        fill(indicator, rest, columns);
        if (indicator.isFiller()) {
            return;
        }
        rows.add(indicator);
        if (taken.level1Lost()) {
            indicator.doubt(IndicatorField.LEVEL1, "level1-lost", levels.level2() == null ? "" : levels.level2());
        }
        if (placesMatter && !columns.halves()) {
            notePlace(indicator, rest.get(0).index() - columns.name(), taken);
        }
    }

    private static List<Cell> withoutBlockLabel(List<Cell> cells) {
        boolean label = !cells.isEmpty()
                && LAYOUT.label(cells.get(0).text())
                        .filter(found -> found.is(Label.Kind.INDICATOR_BLOCK) || found.is(Label.Kind.GOAL_BLOCK))
                        .isPresent();
        return label && cells.size() > 1 ? cells.subList(1, cells.size()) : label ? List.of() : cells;
    }

    /** Known names of levels, and unknown ones that stand exactly in the columns of levels. */
    private Taken takeLevels(List<Cell> cells, IndicatorColumns columns) {
        Taken taken = levels.take(cells);
        int tail = columns.tail().size();
        int left = cells.size() - taken.cells();
        if (columns.halves() || taken.level2Printed() || left < tail + 2) {
            return taken;
        }
        Cell first = cells.get(taken.cells());
        if (!taken.level1Printed() && left == tail + 3 && first.index() == columns.level1()) {
            levels.takeUnknownLevel1(Wording.key(first.text()));
            levels.takeUnknownLevel2(Wording.key(cells.get(taken.cells() + 1).text()));
            return new Taken(taken.cells() + 2, true, true, false);
        }
        int shift = taken.level1Printed() ? cells.get(taken.cells() - 1).index() - columns.level1() : 0;
        if (left == tail + 2 && columns.level2() >= 0 && first.index() == columns.level2() + shift) {
            levels.takeUnknownLevel2(Wording.key(first.text()));
            return new Taken(taken.cells() + 1, taken.level1Printed(), true, false);
        }
        return taken;
    }

    /** A level 1 printed in the middle of its block belongs to the rows above it that had none, if it can. */
    private void passBack() {
        String level1 = levels.level1();
        if (level1 == null || levels.level2() == null || rows.isEmpty()) {
            return;
        }
        int from = rows.size();
        while (from > 0 && rows.get(from - 1).level1() == null) {
            from--;
        }
        List<IndicatorRow> above = rows.subList(from, rows.size());
        boolean goesOn = !above.isEmpty()
                && levels.level2().equals(above.get(above.size() - 1).level2());
        if (goesOn && above.stream().allMatch(row -> row.mayBelongTo(level1))) {
            above.forEach(row -> row.belongTo(level1));
        }
    }

    /** The cells of the year where the medium term stands beside it. */
    private List<Cell> half(List<Cell> cells, IndicatorColumns columns, IndicatorRow indicator) {
        int second = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (words.isLevel2(words.level(cells, i)) && i > 0) {
                second = i;
            }
        }
        List<Cell> left;
        List<Cell> right;
        if (second >= 0) {
            left = cells.subList(0, second);
            right = cells.subList(second + 1, cells.size());
            indicator.level2(columns.yearFirst() ? indicator.level2() : words.level(cells, second));
        } else if (cells.size() > 2 && cells.size() % 2 == 0) {
            left = cells.subList(0, cells.size() / 2);
            right = cells.subList(cells.size() / 2, cells.size());
        } else if (words.isLevel2(words.level(cells, 0)) && cells.size() > 1) {
            left = List.of();
            right = cells.subList(1, cells.size());
            indicator.level2(words.level(cells, 0));
        } else if (cells.get(0).index() == columns.name()) {
            left = List.of();
            right = cells;
        } else {
            doubts.add(FieldPath.INDICATORS, "halves-not-parted", quote(cells));
            return List.of();
        }
        List<Cell> year = columns.yearFirst() ? left : right;
        if (year.isEmpty()) {
            doubts.add(FieldPath.INDICATORS, "medium-half-left-out", quote(cells));
        }
        return year;
    }

    private void fill(IndicatorRow indicator, List<Cell> cells, IndicatorColumns columns) {
        List<Column> tail = columns.tail();
        if (cells.size() == 1) {
            if (values.isNumeric(cells.get(0).text()) && !tail.isEmpty()) {
                indicator.put("value", cells.get(0).text());
                indicator.doubt(IndicatorField.NAME, "name-lost", cells.get(0).text());
            } else {
                indicator.name(cells.get(0).text());
                indicator.doubt(
                        IndicatorField.VALUE,
                        "value-missing",
                        Doubts.quote(cells.get(0).text()));
            }
            return;
        }
        indicator.name(cells.get(0).text());
        List<Cell> said = cells.subList(1, cells.size());
        if (said.size() == tail.size()) {
            for (int i = 0; i < tail.size(); i++) {
                indicator.put(tail.get(i).role(), said.get(i).text());
            }
        } else if (said.size() == 1) {
            only(indicator, said.get(0).text(), columns);
        } else if (!byPlace(indicator, cells, columns)) {
            indicator.doubt(IndicatorField.VALUE, "cells-not-told-apart", quote(said));
        }
    }

    /** One cell where the headings promise more. */
    private void only(IndicatorRow indicator, String text, IndicatorColumns columns) {
        List<Column> tail = columns.tail();
        boolean valueFirst = tail.isEmpty() || tail.get(0).role().equals("value");
        if (valueFirst || values.isNumeric(text) || columns.hasRole("baseline")) {
            indicator.put("value", text);
            if (columns.hasRole("baseline")) {
                indicator.doubt(IndicatorField.VALUE, "which-year", Doubts.quote(text));
            } else if (!valueFirst) {
                indicator.doubt(IndicatorField.VALUE, "column-lost", Doubts.quote(text));
            }
        } else {
            indicator.doubt(IndicatorField.VALUE, "cells-not-told-apart", Doubts.quote(text));
        }
    }

    /** By the places of the headings, counted from the name; only if every cell then stands under one. */
    private static boolean byPlace(IndicatorRow indicator, List<Cell> cells, IndicatorColumns columns) {
        if (columns.subdivided()) {
            return false;
        }
        int shift = cells.get(0).index() - columns.name();
        List<Column> headed = new ArrayList<>();
        for (Cell cell : cells.subList(1, cells.size())) {
            columns.tail().stream()
                    .filter(column -> column.index() == cell.index() - shift)
                    .forEach(headed::add);
        }
        if (headed.size() != cells.size() - 1) {
            return false;
        }
        for (int i = 0; i < headed.size(); i++) {
            indicator.put(headed.get(i).role(), cells.get(i + 1).text());
        }
        return true;
    }

    private void notePlace(IndicatorRow indicator, int shift, Taken taken) {
        if (taken.level2Printed() || taken.level1Printed()) {
            shiftOfLevel = shift;
        } else if (shift != shiftOfLevel) {
            indicator.doubt(IndicatorField.LEVEL2, "level-by-position", levels.level2() == null ? "" : levels.level2());
        }
        if (shift != 0) {
            indicator.doubt(null, "row-shifted", Math.abs(shift));
        }
    }

    private static String quote(List<Cell> cells) {
        return Doubts.quote(String.join(" ", cells.stream().map(Cell::text).toList()));
    }
}
