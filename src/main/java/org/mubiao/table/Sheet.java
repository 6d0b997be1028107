package org.mubiao.table;

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

    public Sheet {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public int columns() {
        return widths.size();
    }
}
