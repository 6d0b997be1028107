package org.mubiao.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a sheet as one HTML table: the same piece on the public page, in the wizard, on the review page and in the PDF. Well
 * formed as XML too, without styles and scripts; {@code styles/sheet.css} gives it the look of paper. Each cell with a path
 * carries it in {@code data-path}.
 */
public final class SheetHtml {

    private static final String LINE_BREAK = "<br/>";

    private SheetHtml() {}

    /** The table, with the title as its caption. */
    public static String print(Sheet sheet) {
        StringBuilder html = new StringBuilder(8192);
        html.append("<table class=\"sheet ")
                .append(sheet.landscape() ? "sheet-landscape" : "sheet-portrait")
                .append("\" lang=\"zh-CN\">\n<caption>")
                .append("<span class=\"sheet-title\">")
                .append(escape(sheet.title()))
                .append("</span>");
        if (sheet.subtitle() != null) {
            html.append("<span class=\"sheet-subtitle\">")
                    .append(escape(sheet.subtitle()))
                    .append("</span>");
        }
        html.append("</caption>\n<colgroup>");
        sheet.widths()
                .forEach(width -> html.append("<col class=\"sheet-w")
                        .append(width.intValue())
                        .append("\"/>"));
        html.append("</colgroup>\n<tbody>\n");
        sheet.rows().forEach(row -> printRow(html, row));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static void printRow(StringBuilder html, List<SheetCell> row) {
        html.append("<tr>");
        row.forEach(cell -> printCell(html, cell));
        html.append("</tr>\n");
    }

    private static void printCell(StringBuilder html, SheetCell cell) {
        String tag = isHeader(cell) ? "th" : "td";
        html.append('<').append(tag);
        attribute(html, "class", className(cell.kind()));
        attribute(html, "scope", scope(cell));
        attribute(html, "rowspan", cell.rowSpan() == 1 ? null : Integer.toString(cell.rowSpan()));
        attribute(html, "colspan", cell.columnSpan() == 1 ? null : Integer.toString(cell.columnSpan()));
        attribute(html, "data-path", cell.path() == null ? null : cell.path().toString());
        html.append('>')
                .append(withLineBreaks(cell.text()))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** A merged level heads its rows; a heading without words (an unknown period) heads nothing. */
    private static boolean isHeader(SheetCell cell) {
        return !cell.text().isBlank() && (cell.kind().isHeading() || cell.kind() == SheetCell.Kind.GROUP);
    }

    private static @Nullable String scope(SheetCell cell) {
        if (!isHeader(cell)) {
            return null;
        }
        return cell.kind() == SheetCell.Kind.COLUMN_HEADING ? "col" : "row";
    }

    private static String className(SheetCell.Kind kind) {
        return switch (kind) {
            case COLUMN_HEADING -> "sheet-heading";
            case LABEL -> "sheet-label";
            case LINE_LABEL -> "sheet-line";
            case GROUP -> "sheet-group";
            case TEXT -> "sheet-text";
            case AMOUNT, NUMBER -> "sheet-number";
        };
    }

    private static void attribute(StringBuilder html, String name, @Nullable String value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        }
    }

    private static String withLineBreaks(String text) {
        return text.lines().map(SheetHtml::escape).collect(Collectors.joining(LINE_BREAK));
    }

    /** The text as HTML (and XML) that shows it, whatever it holds; also fit for the value of an attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        SheetCell.printable(text).codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }
}
