package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;

/**
 * A file that prints one cell a line, with a line for every empty cell too: as many lines make a row as there are headings,
 * and every row begins with its level 1.
 */
final class SquaredRows {

    private SquaredRows() {}

    /** The rows; empty when the lines do not make such rows. */
    static List<Row> of(List<Row> lines, int columns, Vocabulary words) {
        List<Row> filled = new ArrayList<>(lines);
        while (!filled.isEmpty()
                && filled.size() % columns != 0
                && filled.get(filled.size() - 1).isEmpty()) {
            filled.remove(filled.size() - 1);
        }
        if (columns < 3 || filled.isEmpty() || filled.size() % columns != 0) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < filled.size(); i += columns) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                Row line = filled.get(i + j);
                Cell cell = line.cells().get(0);
                if (line.divided()) {
                    return List.of();
                }
                cells.add(new Cell(cell.text(), j, cell.line(), cell.column()));
            }
            if (!words.isLevel1(words.level(cells, 0))) {
                return List.of();
            }
            rows.add(new Row(cells.get(0).line(), true, false, cells));
        }
        return rows;
    }
}
