package org.mubiao.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out on paper by a {@link Form}: rows of cells with spans, each knowing its path. Every printing (page, PDF,
 * Word, Excel, preview, review) is a printing of this one sheet.
 *
 * @param title printed above the table
 * @param subtitle printed below the title, such as {@code （2026年度）}; null when the form has none
 * @param widths of the columns, as shares of the page; their sum is 100
 * @param rows from top to bottom, each with the cells that begin in it, from left to right
 */
public record Sheet(
        String title, @Nullable String subtitle, boolean landscape, List<Integer> widths, List<List<SheetCell>> rows) {

    /** @throws IllegalArgumentException when two cells overlap, or a place of the grid belongs to no cell */
    public Sheet {
        title = SheetCell.printable(title);
        subtitle = subtitle == null ? null : SheetCell.printable(subtitle);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        grid(widths.size(), rows);
    }

    public int columns() {
        return widths.size();
    }

    /** All cells, row by row and from left to right. */
    public List<SheetCell> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** For each row and column the cell that covers the place. */
    public List<List<SheetCell>> grid() {
        return grid(widths.size(), rows);
    }

    private static List<List<SheetCell>> grid(int columns, List<List<SheetCell>> rows) {
        @Nullable SheetCell[][] places = new SheetCell[rows.size()][columns];
        for (int i = 0; i < rows.size(); i++) {
            for (SheetCell cell : rows.get(i)) {
                if (cell.row() != i) {
                    throw new IllegalArgumentException("not of row " + i + ": " + cell);
                }
                cover(places, cell);
            }
        }
        List<List<SheetCell>> grid = new ArrayList<>();
        for (@Nullable SheetCell[] row : places) {
            List<SheetCell> covering = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                SheetCell cell = row[column];
                if (cell == null) {
                    throw new IllegalArgumentException("no cell at row " + grid.size() + ", column " + column);
                }
                covering.add(cell);
            }
            grid.add(List.copyOf(covering));
        }
        return List.copyOf(grid);
    }

    private static void cover(@Nullable SheetCell[][] places, SheetCell cell) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                if (row >= places.length || column >= places[row].length || places[row][column] != null) {
                    throw new IllegalArgumentException("overlaps or overhangs: " + cell);
                }
                places[row][column] = cell;
            }
        }
    }
}
