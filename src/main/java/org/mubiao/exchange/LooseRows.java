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

    private static final Vocabulary WORDS = Vocabulary.SHIPPED;
    private static final int MOST_PARTS_OF_A_LEVEL = 4;
    private static final int LONGEST_LEVEL = 20;

    private final IndicatorColumns columns;
    private final Doubts doubts;
    private final List<Row> rows = new ArrayList<>();

    LooseRows(IndicatorColumns columns, Doubts doubts) {
        this.columns = columns;
        this.doubts = doubts;
    }

    /** A word of a line. */
    private record Token(String text, int line, boolean beginsLine, boolean afterGap) {}

    /** Names of levels, and the lines below them. */
    private record Group(List<Cell> levels, List<List<Token>> lines) {}

    List<Row> of(List<Row> lines) {
        List<Group> groups = groups(tokens(lines));
        long words = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.size() > 1)
                .count();
        long all = groups.stream().mapToLong(group -> group.lines().size()).sum();
        boolean oneCellALine = words * 2 < all;
        for (Group group : groups) {
            if (oneCellALine) {
                cells(group);
            } else {
                lines(group);
            }
        }
        return rows;
    }

    private static List<Token> tokens(List<Row> lines) {
        List<Token> tokens = new ArrayList<>();
        for (Row row : lines) {
            boolean begins = true;
            for (String word : Wording.tokens(row.text())) {
                tokens.add(new Token(word, row.line(), begins, row.afterGap()));
                begins = false;
            }
        }
        return tokens;
    }

    private List<Group> groups(List<Token> tokens) {
        List<Group> groups = new ArrayList<>();
        Group group = new Group(new ArrayList<>(), new ArrayList<>());
        boolean levelsMayFollow = true;
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            levelsMayFollow = levelsMayFollow || token.beginsLine();
            if (levelsMayFollow && isBlockLabel(token)) {
                i++;
                continue;
            }
            int level = levelsMayFollow ? partsOfLevel(tokens, i) : 0;
            if (level > 0) {
                if (!group.lines().isEmpty()) {
                    groups.add(group);
                    group = new Group(new ArrayList<>(), new ArrayList<>());
                }
                group.levels()
                        .add(cell(
                                text(tokens.subList(i, i + level)),
                                group.levels().size(),
                                token.line()));
                i += level;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && !tokens.get(end).beginsLine()) {
                end++;
            }
            group.lines().add(List.copyOf(tokens.subList(i, end)));
            levelsMayFollow = false;
            i = end;
        }
        groups.add(group);
        return groups;
    }

    private static boolean isBlockLabel(Token token) {
        return token.beginsLine()
                && WORDS.label(token.text())
                        .filter(label -> label.is(Label.Kind.INDICATOR_BLOCK))
                        .isPresent();
    }

    /** How many words make the longest name of a level that begins here, over the ends of lines if need be. */
    private static int partsOfLevel(List<Token> tokens, int from) {
        int longest = 0;
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= MOST_PARTS_OF_A_LEVEL && from + count <= tokens.size(); count++) {
            joined.append(tokens.get(from + count - 1).text());
            if (joined.length() > LONGEST_LEVEL) {
                break;
            }
            String key = Wording.key(joined.toString());
            boolean level = WORDS.isLevel1(key) || WORDS.isLevel2(key);
            if (level && (key.endsWith("指标") || !isBesideValue(tokens, from + count))) {
                longest = count;
            }
        }
        return longest;
    }

    /** Names of levels without their last word are also names of indicators; beside a value they are. */
    private static boolean isBesideValue(List<Token> tokens, int next) {
        return next < tokens.size()
                && (Values.isLikely(tokens.get(next).text())
                        || Values.beginsWithSign(tokens.get(next).text()));
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private static Cell cell(String text, int index, int line) {
        return new Cell(text, index, line, 1);
    }

    /** Each line an indicator: its value is its last word, or the number at its end with the sign and unit set apart. */
    private void lines(Group group) {
        List<Token> open = new ArrayList<>();
        boolean first = true;
        for (List<Token> line : group.lines()) {
            List<Token> whole = new ArrayList<>(open);
            whole.addAll(line);
            int value = beginOfValue(whole);
            if (value <= 0) {
                open = whole;
                continue;
            }
            add(group, first, spaced(whole.subList(0, value)), whole.subList(value, whole.size()));
            if (!open.isEmpty()) {
                doubts.add(row(), "lines-joined", Doubts.quote(spaced(whole.subList(0, value))));
            }
            open = new ArrayList<>();
            first = false;
        }
        if (!open.isEmpty()) {
            leftOut(group, spaced(open));
        }
    }

    private int beginOfValue(List<Token> line) {
        int begin = -1;
        StringBuilder end = new StringBuilder();
        for (int i = line.size() - 1; i >= Math.max(0, line.size() - 4); i--) {
            end.insert(0, line.get(i).text());
            boolean starts = Values.beginsAsNumber(line.get(i).text());
            if (starts && Values.isNumeric(end.toString())) {
                begin = i;
            }
        }
        if (begin > 0) {
            return begin;
        }
        if (!columns.endsWithValue()) {
            for (int i = 1; i < line.size() - 1; i++) {
                if (Values.beginsAsNumber(line.get(i).text())
                        && Values.isNumeric(line.get(i).text())) {
                    return i;
                }
            }
        }
        return line.size() > 1 ? line.size() - 1 : -1;
    }

    private static String spaced(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (!text.isEmpty() && !token.beginsLine()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }

    /** Each line a cell, or a piece of one: names and values in turn. */
    private void cells(Group group) {
        List<String> cells = new ArrayList<>();
        group.lines().forEach(line -> cells.add(spaced(line)));
        List<Integer> values = values(cells);
        if (values.isEmpty() && !cells.isEmpty()) {
            leftOut(group, String.join(" / ", cells));
            return;
        }
        int from = 0;
        for (int value : values) {
            add(
                    group,
                    from == 0,
                    Wording.joined(cells.subList(from, value)),
                    group.lines().get(value));
            if (value - from > 1) {
                doubts.add(row(), "lines-joined", Doubts.quote(Wording.joined(cells.subList(from, value))));
            } else if (!Values.isLikely(cells.get(value))) {
                doubts.add(row(), "value-by-turn", Doubts.quote(cells.get(value)));
            }
            from = value + 1;
        }
    }

    /** Which of the cells are values; none when that cannot be told. */
    private static List<Integer> values(List<String> cells) {
        boolean inTurn = cells.size() % 2 == 0;
        for (int i = 0; inTurn && i < cells.size(); i += 2) {
            inTurn = !Values.isNumeric(cells.get(i));
        }
        List<Integer> values = new ArrayList<>();
        if (inTurn) {
            for (int i = 1; i < cells.size(); i += 2) {
                values.add(i);
            }
            return values;
        }
        int widest = cells.stream().mapToInt(String::length).max().orElse(0);
        int name = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (Values.isLikely(cells.get(i)) && i > name) {
                values.add(i);
                name = i + 1;
            } else if (i > name && cells.get(i - 1).length() + 1 < widest) {
                return List.of();
            }
        }
        return name == cells.size() ? values : List.of();
    }

    private FieldPath row() {
        return new FieldPath.Row(Integer.toString(rows.size()));
    }

    private void add(Group group, boolean first, String name, List<Token> value) {
        List<Cell> cells = first ? new ArrayList<>(group.levels()) : new ArrayList<>();
        int line = value.get(0).line();
        cells.add(cell(name, cells.size(), line));
        if (columns.endsWithValue() || value.size() == 1 || Values.isNumeric(spaced(value))) {
            cells.add(cell(spaced(value), cells.size(), line));
        } else {
            cells.add(cell(value.get(0).text(), cells.size(), line));
            cells.add(cell(spaced(value.subList(1, value.size())), cells.size(), line));
        }
        rows.add(new Row(line, true, false, cells));
    }

    private void leftOut(Group group, String text) {
        if (rows.isEmpty() || !group.levels().isEmpty()) {
            rows.add(new Row(1, true, false, group.levels()));
        }
        doubts.add(FieldPath.INDICATORS, "lines-left-out", Doubts.quote(text));
    }
}
