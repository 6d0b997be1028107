package org.mubiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetCell;

/**
 * Writes a sheet as CSV that Excel opens by itself: UTF-8 with a byte order mark, lines ending with CR LF. The title has a
 * row of its own, so has a subtitle; then comes the grid, with the text of a merged cell in its upper left place.
 *
 * <p>A cell that begins with {@code = + - @}, tab or CR, which a spreadsheet would run as a formula, gets an apostrophe
 * before it (OWASP, CSV injection). So does one that begins with an apostrophe before such a sign: who takes away one
 * apostrophe has the text again.
 */
final class CsvSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private CsvSheet() {}

    static void write(Sheet sheet, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get());
        csv.printRecord(alone(sheet.title(), sheet.columns()));
        if (sheet.subtitle() != null) {
            csv.printRecord(alone(sheet.subtitle(), sheet.columns()));
        }
        List<List<SheetCell>> grid = sheet.grid();
        for (int row = 0; row < grid.size(); row++) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = grid.get(row).get(column);
                boolean begins = cell.row() == row && cell.column() == column;
                texts.add(begins ? guarded(cell.text()) : "");
            }
            csv.printRecord(texts);
        }
        csv.flush();
    }

    private static List<String> alone(String text, int columns) {
        List<String> texts = new ArrayList<>();
        texts.add(guarded(text));
        while (texts.size() < columns) {
            texts.add("");
        }
        return texts;
    }

    private static String guarded(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
