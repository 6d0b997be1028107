package org.mubiao.exchange;

import java.util.List;

/** A file as rows of cells, whatever kind of file it was. */
record Grid(List<Row> rows) {

    Grid {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the grid.
     *
     * @param line of the file, from 1
     * @param divided whether the file itself parts the row into cells; else the row is one cell, a line of text
     * @param afterGap whether an empty line stands before it
     */
    record Row(int line, boolean divided, boolean afterGap, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).toList();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }

        /** The words of the row as one line. */
        String text() {
            return String.join(" ", filled().stream().map(Cell::text).toList());
        }
    }

    /**
     * A cell and its origin.
     *
     * @param text without space around it; empty for an empty cell
     * @param index in its row, from 0
     * @param line of the file, from 1
     * @param column of the line where the cell begins, in characters from 1
     */
    record Cell(String text, int index, int line, int column) {

        boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
