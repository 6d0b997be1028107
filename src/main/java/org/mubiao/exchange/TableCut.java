package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mubiao.exchange.Label.Kind;
import org.mubiao.exchange.Piece.Line;

/**
 * The lines of one table.
 *
 * @param before everything the file says before its first table: headings that hold for all
 * @param head title and headings of this table
 * @param upper overview, money and goals
 * @param lower indicators, from their headings on
 */
record TableCut(List<Line> before, List<Line> head, List<Line> upper, List<Line> lower) {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final int MOST_LINES_OF_A_HEAD = 8;
    private static final Pattern YEAR_LINE = Pattern.compile("\\(?\\d{4}年度?\\)?");
    private static final Pattern CODED_NAME =
            Pattern.compile("(?:\\[\\d{3,}]|(?!(?:19|20)\\d{2}\\D)\\d{3,})\\p{IsHan}{4,40}");

    /** The tables of a file: each begins with its head above the label of its project's name. */
    static List<TableCut> of(List<Line> lines) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> names = names(lines);
        for (int i = 0; i < names.size(); i++) {
            int least = i == 0 ? 0 : names.get(i - 1) + 1;
            begins.add(beginOfHead(lines, names.get(i), least));
        }
        List<TableCut> tables = new ArrayList<>();
        List<Line> before = begins.isEmpty() ? List.of() : before(lines, begins.get(0), names.get(0));
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1) : lines.size();
            int first = firstLabelled(lines, begins.get(i), names.get(i));
            int columns = columns(lines, first, end);
            tables.add(new TableCut(
                    before,
                    List.copyOf(lines.subList(begins.get(i), first)),
                    List.copyOf(lines.subList(first, columns)),
                    List.copyOf(lines.subList(columns, end))));
        }
        return tables;
    }

    /** What stands above the first table and holds for all: also a line with the year only, but not the title of the first. */
    private static List<Line> before(List<Line> lines, int begin, int name) {
        List<Line> before = new ArrayList<>(lines.subList(0, begin));
        lines.subList(begin, name).stream()
                .filter(line -> isYearLine(line.row().text()))
                .forEach(before::add);
        return List.copyOf(before);
    }

    private static List<Integer> names(List<Line> lines) {
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean named = lines.get(i)
                    .first(Kind.FIELD)
                    .filter(piece -> isProjectName(piece) && !isColumnOfAList(piece))
                    .isPresent();
            boolean laterInRow = lines.get(i).pieces().stream().anyMatch(TableCut::isProjectName);
            if (named || laterInRow && lines.get(i).row().divided()) {
                names.add(i);
            }
        }
        return names;
    }

    private static boolean isProjectName(Piece piece) {
        return piece.is(Kind.FIELD)
                && piece.label() != null
                && "project_name".equals(piece.label().key());
    }

    private static boolean isColumnOfAList(Piece piece) {
        return piece.text().length() > 12;
    }

    private static int beginOfHead(List<Line> lines, int name, int least) {
        int begin = name;
        while (begin > least && name - begin < MOST_LINES_OF_A_HEAD && isHead(lines.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isHead(Line line) {
        String text = line.row().text();
        return LAYOUT.isTitle(text)
                || isYearLine(text)
                || codedName(line)
                || line.pieces().stream()
                        .anyMatch(
                                piece -> piece.is(Kind.FIELD) || piece.is(Kind.OVERVIEW_BLOCK) || piece.is(Kind.OTHER));
    }

    static boolean isYearLine(String text) {
        String plain = Wording.halfWidth(Wording.withoutSpace(text));
        return plain.length() <= 12 && YEAR_LINE.matcher(plain).matches();
    }

    private static boolean codedName(Line line) {
        return line.pieces().stream().anyMatch(piece -> isCodedName(piece.text()));
    }

    /** A unit printed as its code and name, without a label. */
    static boolean isCodedName(String text) {
        return text.length() <= 60 && CODED_NAME.matcher(text).matches() && !LAYOUT.isTitle(text);
    }

    private static int firstLabelled(List<Line> lines, int begin, int name) {
        for (int i = begin; i < name; i++) {
            if (lines.get(i).first(Kind.FIELD).isPresent()) {
                return i;
            }
        }
        return name;
    }

    private static int columns(List<Line> lines, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean heads = lines.get(i).pieces().stream()
                    .anyMatch(piece -> piece.label() != null
                            && piece.is(Kind.COLUMN)
                            && (piece.label().key().equals("level1")
                                    || piece.label().key().equals("level2")));
            if (heads) {
                return i;
            }
        }
        return end;
    }
}
