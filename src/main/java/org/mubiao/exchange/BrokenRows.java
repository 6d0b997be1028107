package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;

/**
 * Puts rows together again whose cells hold more than one line: the file goes on in a new line, in the middle of a row. The
 * pieces must make up exactly the row above them, and none may begin with what begins a row.
 */
final class BrokenRows {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final int LONGEST_FIRST_CELL = 20;
    private static final int SHORTEST_OPEN_TEXT = 6;
    private static final int LONGEST_OPEN_TEXT = 2_000;
    private static final int MOST_PIECES = 12;

    private final List<Row> rows;
    private final Vocabulary words;
    private final Values values;
    private final List<Row> whole = new ArrayList<>();
    /** The number of cells of a row of the table, as the row above prints it; among the indicators as their headings do. */
    private int width;

    private boolean amongIndicators;

    private BrokenRows(List<Row> rows, Vocabulary words) {
        this.rows = rows;
        this.words = words;
        this.values = words.values();
    }

    static List<Row> joined(List<Row> rows, Vocabulary words) {
        BrokenRows broken = new BrokenRows(rows, words);
        int at = 0;
        while (at < rows.size()) {
            at += broken.take(at);
        }
        return broken.whole;
    }

    /** @return how many rows were taken */
    private int take(int at) {
        Row row = rows.get(at);
        if (isCutAfterFirstCell(at)) {
            List<Cell> cells = new ArrayList<>(rows.get(at + 1).cells());
            cells.set(0, row.cells().get(0));
            add(new Row(row.line(), true, row.afterGap(), cells));
            return 2;
        }
        int pieces = pieces(at);
        if (pieces > 1) {
            add(new Row(row.line(), true, row.afterGap(), cells(rows.subList(at, at + pieces))));
            return pieces;
        }
        if (!goesOn(at)) {
            add(row);
            return 1;
        }
        Row before = whole.remove(whole.size() - 1);
        whole.add(new Row(before.line(), true, before.afterGap(), cells(List.of(before, row))));
        return 1;
    }

    private void add(Row row) {
        whole.add(row);
        if (!row.divided()) {
            return;
        }
        boolean heads = row.cells().stream().anyMatch(BrokenRows::headsLevels);
        if (heads || !amongIndicators) {
            width = row.cells().size();
        }
        amongIndicators = heads || amongIndicators && row.cells().stream().noneMatch(BrokenRows::isField);
    }

    /** A line of text whose row begins, in the next line, with the divider. */
    private boolean isCutAfterFirstCell(int at) {
        Row row = rows.get(at);
        Row next = at + 1 < rows.size() ? rows.get(at + 1) : row;
        return !row.divided()
                && !row.isEmpty()
                && row.cells().get(0).text().length() <= LONGEST_FIRST_CELL
                && follows(row, next)
                && next.divided()
                && next.cells().get(0).isEmpty()
                && next.cells().size() >= 3;
    }

    /** How many rows from here on make up one row of the table. */
    private int pieces(int at) {
        int cells = rows.get(at).cells().size();
        if (cells >= width || amongIndicators && !rows.get(at).cells().get(0).isEmpty()) {
            return 1;
        }
        for (int next = at + 1; next < rows.size() && next - at < MOST_PIECES; next++) {
            if (!mayFollow(rows.get(next - 1), rows.get(next))) {
                return 1;
            }
            cells += rows.get(next).cells().size() - 1;
            if (cells >= width) {
                boolean makesUp = rows.get(next).cells().size() < width || isBrokenLabel(rows.get(at), rows.get(next));
                return cells == width && makesUp ? next - at + 1 : 1;
            }
        }
        return 1;
    }

    private boolean mayFollow(Row before, Row next) {
        String last = before.cells().get(before.cells().size() - 1).text();
        String first = next.cells().get(0).text();
        return follows(before, next)
                && !last.isEmpty()
                && !first.isEmpty()
                && !beginsRow(first)
                && AmountText.read(last).isEmpty()
                && !words.isSource(first)
                && !(amongIndicators && values.isLikely(last));
    }

    private static boolean isBrokenLabel(Row line, Row rest) {
        String label = line.text() + rest.cells().get(0).text();
        return !line.divided() && LAYOUT.label(label).isPresent();
    }

    /** Whether a line of text goes on with the last cell of the row above it. */
    private boolean goesOn(int at) {
        Row row = rows.get(at);
        if (amongIndicators || row.divided() || row.isEmpty() || whole.isEmpty()) {
            return false;
        }
        Row before = whole.get(whole.size() - 1);
        List<Cell> cells = before.cells();
        String last = cells.get(cells.size() - 1).text();
        String text = row.cells().get(0).text();
        return before.divided()
                && cells.size() > 1
                && cells.size() <= width
                && follows(rows.get(at - 1), row)
                && last.length() >= SHORTEST_OPEN_TEXT
                && last.length() <= LONGEST_OPEN_TEXT
                && LAYOUT.label(last).isEmpty()
                && !values.isNumeric(last)
                && AmountText.read(last).isEmpty()
                && !beginsRow(text)
                && Labelling.labels(text) == 0;
    }

    private static boolean follows(Row before, Row next) {
        return next.line() == before.line() + 1 && !next.afterGap();
    }

    private boolean beginsRow(String text) {
        return LAYOUT.label(text).isPresent()
                || words.isLevel(text)
                || LAYOUT.isTitle(text)
                || LAYOUT.isPageMark(text)
                || LAYOUT.endsHere(text)
                || LAYOUT.isClosing(text)
                || TableCut.isYearLine(text)
                || AmountText.read(text).isPresent();
    }

    private static boolean headsLevels(Cell cell) {
        return LAYOUT.column(cell.text())
                .filter(role -> role.equals("level1") || role.equals("level2"))
                .isPresent();
    }

    private static boolean isField(Cell cell) {
        return LAYOUT.label(cell.text())
                .filter(label -> label.is(Label.Kind.FIELD))
                .isPresent();
    }

    private static List<Cell> cells(List<Row> pieces) {
        List<Cell> cells = new ArrayList<>(pieces.get(0).cells());
        for (Row piece : pieces.subList(1, pieces.size())) {
            Cell open = cells.remove(cells.size() - 1);
            Cell first = piece.cells().get(0);
            cells.add(new Cell(
                    Wording.joined(List.of(open.text(), first.text())), open.index(), open.line(), open.column()));
            for (Cell cell : piece.cells().subList(1, piece.cells().size())) {
                cells.add(new Cell(cell.text(), cells.size(), cell.line(), cell.column()));
            }
        }
        return cells;
    }
}
