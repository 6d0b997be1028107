package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.table.FieldPath;

/**
 * Lines of text to rows of cells. Known names of levels part the lines into groups; in a group either each line is an
 * indicator whose value is its last word, or each line is one cell (or a piece of one).
 */
final class LooseRows {

    private final IndicatorColumns columns;
    private final Vocabulary words;
    private final Values values;
    private final Doubts doubts;
    private final List<Row> rows = new ArrayList<>();

    LooseRows(IndicatorColumns columns, Vocabulary words, Doubts doubts) {
        this.columns = columns;
        this.words = words;
        this.values = words.values();
        this.doubts = doubts;
    }

    List<Row> of(List<Row> lines) {
        List<LevelGroup> groups = LevelGroup.of(Token.of(lines), words);
        long several = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.size() > 1)
                .count();
        long all = groups.stream().mapToLong(group -> group.lines().size()).sum();
        boolean oneCellALine = several * 2 < all;
        for (LevelGroup group : groups) {
            if (oneCellALine) {
                cells(group);
            } else {
                lines(group);
            }
        }
        return rows;
    }

    private static Cell cell(String text, int index, int line) {
        return new Cell(text, index, line, 1);
    }

    /** Each line an indicator; one without a value goes on in the next. */
    private void lines(LevelGroup group) {
        if (columns.halves()) {
            halves(group);
            return;
        }
        List<Token> open = new ArrayList<>();
        boolean first = true;
        for (List<Token> line : group.lines()) {
            List<Token> whole = new ArrayList<>(open);
            whole.addAll(line);
            List<String> cells = new LineOfText(whole, columns, values).cells();
            if (cells.isEmpty() && line.size() > 1) {
                leftOut(group, Token.spaced(whole));
                open = new ArrayList<>();
                first = false;
                continue;
            }
            if (cells.isEmpty()) {
                open = whole;
                continue;
            }
            add(group, first, cells, line.get(0).line());
            if (!open.isEmpty()) {
                doubts.add(row(), "lines-joined", Doubts.quote(cells.get(0)));
            }
            open = new ArrayList<>();
            first = false;
        }
        if (!open.isEmpty()) {
            leftOut(group, Token.spaced(open));
        }
    }

    /** Each line a name and a value of the medium term, and of the year; perhaps with the level 2 of the year between. */
    private void halves(LevelGroup group) {
        boolean first = true;
        for (List<Token> line : group.lines()) {
            boolean parted = line.size() == 4
                    || line.size() == 5
                            && words.isLevel2(words.level(line.get(2).text()));
            if (!parted) {
                leftOut(group, Token.spaced(line));
                continue;
            }
            List<Cell> cells = first ? new ArrayList<>(group.levels()) : new ArrayList<>();
            line.forEach(token -> cells.add(cell(token.text(), cells.size(), token.line())));
            rows.add(new Row(line.get(0).line(), true, false, cells));
            first = false;
        }
    }

    /** Each line a cell, or a piece of one: names and values in turn. */
    private void cells(LevelGroup group) {
        List<String> cells = new ArrayList<>();
        group.lines().forEach(line -> cells.add(Token.spaced(line)));
        if (inFull(group, cells)) {
            return;
        }
        List<Integer> said = columns.hasNumbersBesideValue() ? List.of() : valuesAmong(cells);
        if (said.isEmpty() && !cells.isEmpty()) {
            leftOut(group, String.join(" / ", cells));
            return;
        }
        int from = 0;
        for (int value : said) {
            String name = Wording.joined(cells.subList(from, value));
            add(
                    group,
                    from == 0,
                    List.of(name, cells.get(value)),
                    group.lines().get(value).get(0).line());
            if (value - from > 1) {
                doubts.add(row(), "lines-joined", Doubts.quote(name));
            } else if (!values.isLikely(cells.get(value))) {
                doubts.add(row(), "value-by-turn", Doubts.quote(cells.get(value)));
            }
            from = value + 1;
        }
    }

    /** As many cells as there are headings make an indicator, where there are more than two. */
    private boolean inFull(LevelGroup group, List<String> cells) {
        List<String> roles = columns.roles();
        int width = roles.size() + 1;
        if (roles.size() < 2 || !roles.contains("value") || cells.isEmpty() || cells.size() % width != 0) {
            return false;
        }
        for (int i = 0; i < cells.size(); i += width) {
            if (!LineOfText.fits(roles, cells.subList(i, i + width), values)) {
                return false;
            }
        }
        for (int i = 0; i < cells.size(); i += width) {
            add(
                    group,
                    i == 0,
                    cells.subList(i, i + width),
                    group.lines().get(i).get(0).line());
        }
        return true;
    }

    /** Which of the cells are values; none when that cannot be told. */
    private List<Integer> valuesAmong(List<String> cells) {
        boolean inTurn = cells.size() % 2 == 0;
        for (int i = 0; inTurn && i < cells.size(); i += 2) {
            inTurn = !values.isNumeric(cells.get(i));
        }
        List<Integer> found = new ArrayList<>();
        if (inTurn) {
            for (int i = 1; i < cells.size(); i += 2) {
                found.add(i);
            }
            return found;
        }
        int widest = cells.stream().mapToInt(String::length).max().orElse(0);
        int name = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (values.isLikely(cells.get(i)) && i > name) {
                found.add(i);
                name = i + 1;
            } else if (i > name && cells.get(i - 1).length() + 1 < widest) {
                return List.of();
            }
        }
        return name == cells.size() ? found : List.of();
    }

    private FieldPath row() {
        return new FieldPath.Row(Integer.toString(rows.size()));
    }

    private void add(LevelGroup group, boolean first, List<String> texts, int line) {
        List<Cell> cells = first ? new ArrayList<>(group.levels()) : new ArrayList<>();
        texts.forEach(text -> cells.add(cell(text, cells.size(), line)));
        rows.add(new Row(line, true, false, cells));
    }

    /** A line alone below its levels is a name without a value; more lines are not told apart. */
    private void leftOut(LevelGroup group, String text) {
        if (group.lines().size() == 1 && group.lines().get(0).size() == 1) {
            add(group, true, List.of(text), group.lines().get(0).get(0).line());
            return;
        }
        if (rows.isEmpty() || !group.levels().isEmpty()) {
            rows.add(new Row(1, true, false, group.levels()));
        }
        doubts.add(FieldPath.INDICATORS, "lines-left-out", Doubts.quote(text));
    }
}
