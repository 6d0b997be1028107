package org.mubiao.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet.
 *
 * @param row of its upper left corner, from 0
 * @param column of its upper left corner, from 0
 * @param text as printed; may hold line breaks, and only signs that every document can hold
 * @param path of what it shows; null for a label that belongs to no single part
 */
public record SheetCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        Kind kind,
        String text,
        @Nullable FieldPath path) {

    public SheetCell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("no place on a sheet");
        }
        text = printable(text);
    }

    public boolean isMerged() {
        return rowSpan > 1 || columnSpan > 1;
    }

    /** What a cell is, and so how it is set. */
    public enum Kind {
        /** Heads a column: centred. */
        COLUMN_HEADING,
        /** Names what stands beside it: centred. */
        LABEL,
        /** Names an amount: left. */
        LINE_LABEL,
        /** A merged cell of level 1 or 2: centred. */
        GROUP,
        /** What the unit wrote: left. */
        TEXT,
        /** An amount in 万元: centred, as on the paper. */
        AMOUNT,
        /** Another number, such as a weight in points: centred. */
        NUMBER;

        /** Whether the cell heads others rather than saying something itself. */
        public boolean isHeading() {
            return this == COLUMN_HEADING || this == LABEL || this == LINE_LABEL;
        }

        public boolean isCentred() {
            return this != TEXT && this != LINE_LABEL;
        }
    }

    /** The text without signs that no document can hold (control signs, halves of characters); lines end with {@code \n}. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.lines().forEach(line -> {
            printable.append(printable.isEmpty() ? "" : "\n");
            line.codePoints().filter(SheetCell::isPrintable).forEach(printable::appendCodePoint);
        });
        return printable.toString();
    }

    private static boolean isPrintable(int sign) {
        boolean isControl = sign != '\t' && Character.isISOControl(sign);
        boolean isHalf = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return !isControl && !isHalf && (sign & 0xFFFE) != 0xFFFE;
    }
}
