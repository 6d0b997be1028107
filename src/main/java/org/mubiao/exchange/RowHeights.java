package org.mubiao.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetCell;

/** How high the rows of a sheet must be so that every cell shows its whole text. */
final class RowHeights {

    private RowHeights() {}

    /** @param needed the height that a cell needs; what a merged cell lacks is shared by its rows */
    static double[] of(Sheet sheet, ToDoubleFunction<SheetCell> needed) {
        double[] heights = new double[sheet.rows().size()];
        sheet.cells().stream()
                .sorted(Comparator.comparingInt(SheetCell::rowSpan))
                .forEach(cell -> {
                    int end = cell.row() + cell.rowSpan();
                    double room = Arrays.stream(heights, cell.row(), end).sum();
                    double lack = needed.applyAsDouble(cell) - room;
                    for (int row = cell.row(); lack > 0 && row < end; row++) {
                        heights[row] += lack / cell.rowSpan();
                    }
                });
        return heights;
    }
}
