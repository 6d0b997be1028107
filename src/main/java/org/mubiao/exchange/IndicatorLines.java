package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.exchange.Piece.Line;
import org.mubiao.table.FieldPath;

/**
 * The rows below the headings of the indicators, up to the end of the table, as rows of cells whatever the file prints.
 *
 * @param placesMatter whether empty cells keep their places, so that a place says something
 */
record IndicatorLines(IndicatorColumns columns, List<Row> rows, boolean placesMatter) {

    private static final Layout LAYOUT = Layout.SHIPPED;

    static IndicatorLines of(List<Line> lines, Vocabulary words, Doubts doubts) {
        return lines.get(0).row().divided() ? divided(lines, words, doubts) : loose(lines, words, doubts);
    }

    private static IndicatorLines divided(List<Line> lines, Vocabulary words, Doubts doubts) {
        int from = 1;
        List<Cell> parts = List.of();
        if (lines.size() > 1 && arePartsOfAHeading(lines.get(1).row())) {
            parts = lines.get(1).row().filled();
            from = 2;
        }
        List<Cell> headings = lines.get(0).row().filled();
        List<Row> rows = new ArrayList<>();
        List<Row> strays = new ArrayList<>();
        for (Line line : lines.subList(from, lines.size())) {
            Row row = line.row();
            if (row.isEmpty() || isOfPageBreak(row)) {
                continue;
            }
            if (isEnd(row, words)) {
                break;
            }
            if (row.divided() || words.isLevel(row.text())) {
                strays.forEach(stray ->
                        doubts.add(FieldPath.INDICATORS, "line-left-out", stray.line(), Doubts.quote(stray.text())));
                strays.clear();
                rows.add(row);
            } else {
                strays.add(row);
            }
        }
        boolean placesMatter = rows.stream().anyMatch(row -> row.cells().get(0).isEmpty());
        return new IndicatorLines(IndicatorColumns.of(headings, parts), rows, placesMatter);
    }

    /** A second row of headings, which parts the column of values. */
    private static boolean arePartsOfAHeading(Row row) {
        List<Cell> cells = row.filled();
        return row.divided()
                && !cells.isEmpty()
                && cells.stream().allMatch(cell -> LAYOUT.column(cell.text()).isPresent());
    }

    /** A page number, or the headings printed again. */
    private static boolean isOfPageBreak(Row row) {
        List<Cell> cells = row.filled();
        long headings = cells.stream()
                .filter(cell -> LAYOUT.column(cell.text()).isPresent())
                .count();
        return headings >= 3 && headings >= cells.size() - 1
                || cells.size() == 1 && LAYOUT.isPageMark(cells.get(0).text());
    }

    private static boolean isEnd(Row row, Vocabulary words) {
        List<Cell> cells = row.filled();
        String first = cells.get(0).text();
        boolean saysValue = cells.size() > 1
                && words.values().isNumeric(cells.get(cells.size() - 1).text());
        return LAYOUT.endsHere(first)
                || !saysValue && LAYOUT.isClosing(first)
                || LAYOUT.isTitle(first) && cells.size() == 1;
    }

    private static IndicatorLines loose(List<Line> lines, Vocabulary words, Doubts doubts) {
        List<Cell> headings = new ArrayList<>();
        int from = 0;
        while (from < lines.size() && (isHeading(lines.get(from), headings.isEmpty()) || isBetween(lines, from))) {
            for (Piece piece : lines.get(from).pieces()) {
                if (LAYOUT.column(piece.text()).isPresent()) {
                    headings.add(new Cell(
                            piece.text(),
                            headings.size(),
                            piece.cell().line(),
                            piece.cell().column()));
                }
            }
            from++;
        }
        IndicatorColumns columns = IndicatorColumns.of(headings, List.of());
        List<Row> below = new ArrayList<>();
        for (Line line : lines.subList(from, lines.size())) {
            if (!line.row().isEmpty() && isEnd(line.row(), words)) {
                break;
            }
            if (!isOfPageBreak(line.row())) {
                below.add(line.row());
            }
        }
        List<Row> squared = SquaredRows.of(below, headings.size(), words);
        return squared.isEmpty()
                ? new IndicatorLines(columns, new LooseRows(columns, words, doubts).of(below), false)
                : new IndicatorLines(columns, squared, false);
    }

    /** Whether an empty line stands before a heading. */
    private static boolean isBetween(List<Line> lines, int at) {
        return lines.get(at).row().isEmpty() && at + 1 < lines.size() && isHeading(lines.get(at + 1), false);
    }

    private static boolean isHeading(Line line, boolean first) {
        return first
                || line.pieces().stream()
                        .allMatch(piece -> LAYOUT.column(piece.text()).isPresent());
    }
}
