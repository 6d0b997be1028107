package org.mubiao.exchange;

import java.util.List;

/** How much room a text takes, in half-width characters: a Chinese character takes two. */
final class CellText {

    private CellText() {}

    static int width(String line) {
        return line.codePoints().map(sign -> isWide(sign) ? 2 : 1).sum();
    }

    /** The lines that a text takes in a cell of the width; at least one. */
    static int lines(String text, int width) {
        List<String> paragraphs = text.lines().toList();
        int room = Math.max(2, width);
        int lines = paragraphs.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(width(line), room)))
                .sum();
        return Math.max(1, lines);
    }

    private static boolean isWide(int sign) {
        return sign >= 0x2E80 || (sign >= 0x2010 && sign <= 0x2BFF);
    }
}
