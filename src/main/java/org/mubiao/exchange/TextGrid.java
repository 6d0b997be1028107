package org.mubiao.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/** Text to a grid: tabs and bars part cells; a line without them is one cell. */
final class TextGrid {

    static final int MOST_LINES = 20_000;
    static final int MOST_CELLS = 100_000;
    /** A longer line is no line of a table. */
    static final int LONGEST_LINE = 20_000;

    private final String fileName;
    private final List<Row> rows = new ArrayList<>();
    private int cells;
    private boolean afterGap;

    private TextGrid(String fileName) {
        this.fileName = fileName;
    }

    /** @throws SpokenException when there are more lines or cells than a file of tables has */
    static Grid of(String fileName, String text, Vocabulary words) {
        TextGrid grid = new TextGrid(fileName);
        int line = 0;
        int from = 0;
        String clean = clean(text);
        while (from <= clean.length()) {
            int end = clean.indexOf('\n', from);
            end = end < 0 ? clean.length() : end;
            grid.add(++line, clean.substring(from, end));
            from = end + 1;
        }
        return new Grid(BrokenRows.joined(grid.rows, words));
    }

    /** One kind of line end, one normal form, no characters that print nothing. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        clean.append('\n');
                    }
                }
                case '\u0085', '\u2028', '\u2029', '\f', '\u000b' -> clean.append('\n');
                case '\n', '\t' -> clean.append(c);
                case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f' -> clean.append(' ');
                case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad' -> {}
                case '\u202a', '\u202b', '\u202c', '\u202d', '\u202e' -> {}
                case '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f' -> {}
                default -> {
                    if (!Character.isISOControl(c)) {
                        clean.append(c);
                    }
                }
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private void add(int number, String line) {
        if (number > MOST_LINES) {
            throw new SpokenException(Message.of("exchange.refused.too-many-lines", fileName, MOST_LINES));
        }
        if (line.isEmpty()) {
            afterGap = true;
            return;
        }
        char divider = divider(line);
        Row row = divider == 0 ? whole(number, line) : divided(number, line, divider);
        if (row.isEmpty() ? divider != 0 : isRuler(row)) {
            return;
        }
        cells += row.cells().size();
        if (cells > MOST_CELLS) {
            throw new SpokenException(Message.of("exchange.refused.too-many-cells", fileName, MOST_CELLS));
        }
        afterGap = false;
        rows.add(row);
    }

    private static char divider(String line) {
        if (line.length() > LONGEST_LINE && line.indexOf('\t') < 0 && line.indexOf('|') < 0) {
            return 0;
        }
        long tabs = line.chars().filter(c -> c == '\t').count();
        long bars = line.chars().filter(c -> isBar((char) c)).count();
        if (tabs == 0 && bars == 0) {
            return 0;
        }
        return tabs >= bars ? '\t' : '|';
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '│' || c == '｜' || c == '┃';
    }

    private Row whole(int number, String line) {
        String text = line.length() > LONGEST_LINE ? "" : trimmed(line);
        return new Row(number, false, afterGap, List.of(new Cell(text, 0, number, 1 + indent(line))));
    }

    private Row divided(int number, String line, char divider) {
        List<Cell> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean ends = i == line.length() || (divider == '\t' ? line.charAt(i) == '\t' : isBar(line.charAt(i)));
            if (ends) {
                String part = line.substring(from, i);
                parts.add(new Cell(trimmed(part), parts.size(), number, from + indent(part) + 1));
                from = i + 1;
                if (parts.size() > MOST_CELLS) {
                    break;
                }
            }
        }
        return new Row(number, true, afterGap, parts);
    }

    /** Whether the row is only a rule between others ({@code ---|---}), which conversions leave behind. */
    private static boolean isRuler(Row row) {
        return row.filled().stream()
                .allMatch(cell -> cell.text().length() >= 3
                        && cell.text().chars().allMatch(c -> c == '-' || c == '=' || c == ':' || c == '_' || c == ' '));
    }

    private static int indent(String part) {
        int indent = 0;
        while (indent < part.length() && Wording.isSpace(part.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    private static String trimmed(String part) {
        int from = indent(part);
        int end = part.length();
        while (end > from && Wording.isSpace(part.charAt(end - 1))) {
            end--;
        }
        return part.substring(from, end);
    }
}
