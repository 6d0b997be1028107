package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.exchange.Piece.Line;

/** Finds the labels in the rows of a grid. */
final class Labelling {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final int MOST_LINES_OF_A_LABEL = 4;
    private static final int LONGEST_PART_OF_A_LABEL = 10;
    private static final int MOST_TOKENS_OF_A_LABEL = 6;

    private Labelling() {}

    static List<Line> of(Grid grid) {
        List<Line> lines = new ArrayList<>();
        List<Row> rows = grid.rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.divided()) {
                lines.add(new Line(row, inCells(row)));
                continue;
            }
            int broken = linesOfLabel(rows, i);
            if (broken > 1) {
                String whole = whole(rows, i, broken);
                lines.add(new Line(
                        row,
                        List.of(new Piece(
                                whole,
                                LAYOUT.label(whole).orElseThrow(),
                                row.cells().get(0)))));
                i += broken - 1;
            } else {
                lines.add(new Line(row, inText(row.cells().get(0))));
            }
        }
        return lines;
    }

    /** How many labels stand in a line of text. */
    static long labels(String line) {
        return inText(new Cell(line, 0, 0, 1)).stream()
                .filter(piece -> piece.label() != null)
                .count();
    }

    /** How many lines of text make up the label that begins here; 0 when the line is no part of a broken label. */
    private static int linesOfLabel(List<Row> rows, int from) {
        for (int count = MOST_LINES_OF_A_LABEL; count > 1; count--) {
            if (from + count <= rows.size()
                    && arePartsOfALabel(rows, from, count)
                    && LAYOUT.label(whole(rows, from, count)).isPresent()) {
                return count;
            }
        }
        return 0;
    }

    private static boolean arePartsOfALabel(List<Row> rows, int from, int count) {
        for (Row row : rows.subList(from, from + count)) {
            String text = row.cells().get(0).text();
            boolean remark = row == rows.get(from) && (text.startsWith("(") || text.startsWith("（"));
            if (row.divided() || remark || text.isEmpty() || text.length() > LONGEST_PART_OF_A_LABEL) {
                return false;
            }
        }
        return true;
    }

    private static String whole(List<Row> rows, int from, int count) {
        StringBuilder whole = new StringBuilder();
        rows.subList(from, from + count)
                .forEach(row -> whole.append(row.cells().get(0).text()));
        return whole.toString();
    }

    private static List<Piece> inCells(Row row) {
        List<Piece> pieces = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Optional<Label> label = LAYOUT.label(cell.text());
            if (label.isPresent()) {
                pieces.add(new Piece(cell.text(), label.get(), cell));
            } else if (!labelAndColon(cell, pieces)) {
                pieces.add(new Piece(cell.text(), null, cell));
            }
        }
        return pieces;
    }

    /** A cell such as {@code 单位:万元}, which holds a label and what it says. */
    private static boolean labelAndColon(Cell cell, List<Piece> pieces) {
        int colon = Wording.halfWidth(cell.text()).indexOf(':');
        if (colon <= 0 || colon > 20) {
            return false;
        }
        String name = cell.text().substring(0, colon);
        Optional<Label> label = LAYOUT.label(name).filter(found -> !found.is(Label.Kind.COLUMN));
        if (label.isEmpty()) {
            return false;
        }
        pieces.add(new Piece(name, label.get(), cell));
        pieces.add(new Piece(cell.text().substring(colon + 1).strip(), null, cell));
        return true;
    }

    private static List<Piece> inText(Cell cell) {
        List<Piece> pieces = new ArrayList<>();
        List<int[]> tokens = tokens(cell.text());
        int said = 0;
        int i = 0;
        while (i < tokens.size()) {
            Found found = labelAt(cell.text(), tokens, i);
            if (found == null) {
                i++;
                continue;
            }
            say(cell, said, tokens.get(i)[0], pieces);
            pieces.add(new Piece(cell.text().substring(tokens.get(i)[0], found.end()), found.label(), cell));
            said = found.end() + (found.colon() ? 1 : 0);
            i += found.tokens();
        }
        if (pieces.isEmpty() || said < cell.text().length()) {
            say(cell, said, cell.text().length(), pieces);
        }
        if (pieces.isEmpty()) {
            pieces.add(new Piece("", null, cell));
        }
        return pieces;
    }

    private static void say(Cell cell, int from, int end, List<Piece> pieces) {
        String text = cell.text().substring(Math.min(from, end), end).strip();
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, cell));
        }
    }

    /** @param tokens that the label takes up; the last one only in part when a colon ends the label within it */
    private record Found(Label label, int end, int tokens, boolean colon) {}

    private static @Nullable Found labelAt(String text, List<int[]> tokens, int at) {
        int from = tokens.get(at)[0];
        for (int count = Math.min(MOST_TOKENS_OF_A_LABEL, tokens.size() - at); count > 0; count--) {
            int end = tokens.get(at + count - 1)[1];
            if (end - from > 40 || (count > 1 && !mayBelongTogether(text, tokens, at, count))) {
                continue;
            }
            Optional<Label> label = LAYOUT.label(text.substring(from, end));
            if (label.isPresent()) {
                return new Found(label.get(), end, count, false);
            }
        }
        String token = text.substring(from, Math.min(tokens.get(at)[1], from + 24));
        int colon = Wording.halfWidth(token).indexOf(':');
        if (colon > 0) {
            Optional<Label> label =
                    LAYOUT.label(token.substring(0, colon)).filter(found -> !found.is(Label.Kind.COLUMN));
            if (label.isPresent()) {
                return new Found(label.get(), from + colon, 1, true);
            }
        }
        return null;
    }

    /** Letters set apart ({@code 项 目 名 称}), or a label with its remark ({@code 项目资金 (万元)}). */
    private static boolean mayBelongTogether(String text, List<int[]> tokens, int at, int count) {
        String last = text.substring(tokens.get(at + count - 1)[0], tokens.get(at + count - 1)[1]);
        if (count == 2 && (last.startsWith("(") || last.startsWith("（"))) {
            return last.contains("元") || last.contains("填") || last.contains("分)") || last.contains("分）");
        }
        for (int[] token : tokens.subList(at, at + count)) {
            if (token[1] - token[0] > 2) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Wording.isSpace(text.charAt(i));
            if (space && from >= 0) {
                tokens.add(new int[] {from, i});
                from = -1;
            } else if (!space && from < 0) {
                from = i;
            }
        }
        return tokens;
    }
}
