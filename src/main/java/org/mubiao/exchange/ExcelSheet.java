package org.mubiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetCell;

/**
 * Writes a sheet as an Excel workbook: the title (and subtitle) in rows of their own, then the cells, really merged, bordered
 * and wrapped, ready to print on A4. Texts stay texts whatever they begin with; amounts are numbers.
 */
final class ExcelSheet {

    private static final String FONT = "宋体";
    private static final double TEXT_SIZE = 10.5;
    private static final double LINE_HEIGHT = 14.5;
    private static final double CELL_PADDING = 6;
    /** What Excel allows, in points. */
    private static final double HIGHEST_ROW = 409;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LONGEST_NAME = 31;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]*?/\\\\:\\p{Cntrl}]");
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@'].*", Pattern.DOTALL);
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int DIGITS_KEPT = 15;

    private final Sheet sheet;
    private final XSSFWorkbook workbook;
    private final XSSFSheet paper;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final XSSFFont textFont;
    /** Rows above the grid. */
    private final int head;
    /** Half-width characters in a line across the whole page. */
    private final int pageWidth;

    private ExcelSheet(Sheet sheet, XSSFWorkbook workbook) {
        this.sheet = sheet;
        this.workbook = workbook;
        this.paper = workbook.createSheet(nameOf(sheet.title()));
        this.textFont = font(TEXT_SIZE, false);
        this.head = sheet.subtitle() == null ? 1 : 2;
        this.pageWidth = sheet.landscape() ? 142 : 96;
    }

    static void write(Sheet sheet, OutputStream file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ExcelSheet(sheet, workbook).fill();
            workbook.write(file);
        }
    }

    private void fill() {
        for (int column = 0; column < sheet.columns(); column++) {
            paper.setColumnWidth(column, width(column, 1) * 256);
        }
        writeAbove(0, sheet.title(), font(16, true), 30);
        if (sheet.subtitle() != null) {
            writeAbove(1, sheet.subtitle(), textFont, 20);
        }
        List<List<SheetCell>> grid = sheet.grid();
        double[] heights = RowHeights.of(sheet, this::heightOf);
        for (int i = 0; i < grid.size(); i++) {
            XSSFRow row = paper.createRow(head + i);
            row.setHeightInPoints((float) Math.min(HIGHEST_ROW, heights[i]));
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = grid.get(i).get(column);
                XSSFCell place = row.createCell(column);
                place.setCellStyle(style(cell));
                if (cell.row() == i && cell.column() == column) {
                    put(place, cell);
                }
            }
        }
        sheet.cells().stream().filter(SheetCell::isMerged).forEach(this::merge);
        setUpPrint();
        workbook.getProperties().getCoreProperties().setTitle(sheet.title());
        workbook.getProperties().getCoreProperties().setCreator("");
    }

    private void writeAbove(int number, String text, XSSFFont font, float height) {
        XSSFRow row = paper.createRow(number);
        row.setHeightInPoints(height * CellText.lines(text, pageWidth * 2 / 3));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(font);
        style.setQuotePrefixed(LIKE_A_FORMULA.matcher(text).matches());
        XSSFCell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(escaped(text));
        if (sheet.columns() > 1) {
            paper.addMergedRegionUnsafe(new CellRangeAddress(number, number, 0, sheet.columns() - 1));
        }
    }

    private static void put(XSSFCell place, SheetCell cell) {
        if (isNumber(cell)) {
            place.setCellValue(Double.parseDouble(cell.text()));
        } else if (!cell.text().isEmpty()) {
            place.setCellValue(escaped(cell.text()));
        }
    }

    /** A number of more digits than Excel keeps stays a text, so that none is lost. */
    private static boolean isNumber(SheetCell cell) {
        boolean counts = cell.kind() == SheetCell.Kind.AMOUNT || cell.kind() == SheetCell.Kind.NUMBER;
        return counts
                && NUMBER.matcher(cell.text()).matches()
                && cell.text().chars().filter(Character::isDigit).count() <= DIGITS_KEPT;
    }

    /** As many digits after the point as were written: 36 is shown as 36, not as 36. or 36.00. */
    private static String numberFormat(String text) {
        int point = text.indexOf('.');
        return point < 0 ? "0" : "0." + "0".repeat(text.length() - point - 1);
    }

    private void merge(SheetCell cell) {
        int top = head + cell.row();
        paper.addMergedRegionUnsafe(new CellRangeAddress(
                top, top + cell.rowSpan() - 1, cell.column(), cell.column() + cell.columnSpan() - 1));
    }

    private XSSFCellStyle style(SheetCell cell) {
        boolean quoted = LIKE_A_FORMULA.matcher(cell.text()).matches() && !isNumber(cell);
        String format = isNumber(cell) ? numberFormat(cell.text()) : "General";
        return styles.computeIfAbsent(cell.kind().isCentred() + " " + quoted + " " + format, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setAlignment(cell.kind().isCentred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setFont(textFont);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    private XSSFFont font(double size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeight(size);
        font.setBold(bold);
        return font;
    }

    private int width(int column, int span) {
        int share = sheet.widths().subList(column, column + span).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Math.max(4, Math.round(share * pageWidth / 100f));
    }

    private double heightOf(SheetCell cell) {
        int room = width(cell.column(), cell.columnSpan()) - 1;
        return CellText.lines(cell.text(), room) * LINE_HEIGHT + CELL_PADDING;
    }

    private void setUpPrint() {
        PrintSetup print = paper.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(sheet.landscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        paper.setFitToPage(true);
        paper.setHorizontallyCenter(true);
        paper.setMargin(PageMargin.LEFT, 0.6);
        paper.setMargin(PageMargin.RIGHT, 0.6);
        paper.setMargin(PageMargin.TOP, 0.7);
        paper.setMargin(PageMargin.BOTTOM, 0.7);
        paper.setDisplayGridlines(false);
    }

    /** A name that Excel takes: no sign that it forbids, at most 31 UTF-16 units, no half of a character at its end. */
    static String nameOf(String title) {
        String name = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        name = start(name, LONGEST_NAME).strip().replaceAll("^'+|'+$", "");
        return name.isBlank() || name.equalsIgnoreCase("History") ? "Sheet1" : name;
    }

    /** What Excel would read as a sign by its number ({@code _x0041_}) is written so that it stays what it is. */
    private static String escaped(String text) {
        return start(LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_"), LONGEST_TEXT);
    }

    private static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
