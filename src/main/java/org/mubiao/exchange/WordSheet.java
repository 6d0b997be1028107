package org.mubiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a sheet as a Word document: the title as a paragraph, the sheet as one table with really merged cells, on A4. */
final class WordSheet {

    private static final String FONT = "宋体";
    private static final int TEXT_SIZE = 10;
    /** Lengths are twentieths of a point. */
    private static final int A4_SHORT = 11906;

    private static final int A4_LONG = 16838;
    private static final int MARGIN = 850;

    private final Sheet sheet;
    private final XWPFDocument document;
    private final int pageWidth;

    private WordSheet(Sheet sheet, XWPFDocument document) {
        this.sheet = sheet;
        this.document = document;
        this.pageWidth = (sheet.landscape() ? A4_LONG : A4_SHORT) - 2 * MARGIN;
    }

    static void write(Sheet sheet, OutputStream file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordSheet(sheet, document).fill();
            document.write(file);
        }
    }

    private void fill() {
        setUpPage();
        writeAbove(sheet.title(), 16, true);
        if (sheet.subtitle() != null) {
            writeAbove(sheet.subtitle(), TEXT_SIZE, false);
        }
        XWPFTable table = newTable();
        List<List<SheetCell>> grid = sheet.grid();
        for (int i = 0; i < grid.size(); i++) {
            XWPFTableRow row = i == 0 ? table.getRow(0) : table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row.setCantSplitRow(true);
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = grid.get(i).get(column);
                if (cell.column() == column) {
                    writeCell(row.createCell(), cell, cell.row() == i);
                }
            }
        }
        writeEnd();
        document.getProperties().getCoreProperties().setTitle(sheet.title());
        document.getProperties().getCoreProperties().setCreator("");
    }

    private void setUpPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(sheet.landscape() ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(sheet.landscape() ? A4_SHORT : A4_LONG));
        size.setOrient(sheet.landscape() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void writeAbove(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        paragraph.setKeepNext(true);
        put(paragraph.createRun(), text, size, bold);
    }

    /** Word wants a paragraph after a table; this one is too small to open a page of its own. */
    private void writeEnd() {
        XWPFParagraph end = document.createParagraph();
        end.setSpacingAfter(0);
        put(end.createRun(), "", 1, false);
    }

    private XWPFTable newTable() {
        XWPFTable table = document.createTable();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(pageWidth);
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setCellMargins(30, 80, 30, 80);
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        var grid = table.getCTTbl().addNewTblGrid();
        sheet.widths().forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf(width(share))));
        return table;
    }

    /** @param begins whether the cell begins in this row; below it, a merged cell is continued without text */
    private void writeCell(XWPFTableCell place, SheetCell cell, boolean begins) {
        CTTcPr properties = place.getCTTc().isSetTcPr()
                ? place.getCTTc().getTcPr()
                : place.getCTTc().addNewTcPr();
        int share = sheet.widths().subList(cell.column(), cell.column() + cell.columnSpan()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(width(share)));
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        }
        place.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = place.getParagraphs().isEmpty()
                ? place.addParagraph()
                : place.getParagraphs().get(0);
        paragraph.setAlignment(cell.kind().isCentred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(0);
        put(paragraph.createRun(), begins ? cell.text() : "", TEXT_SIZE, false);
    }

    private long width(int share) {
        return Math.round(pageWidth * share / 100.0);
    }

    /** Fonts first, then bold, then size: the order in which Word reads them. */
    private static void put(XWPFRun run, String text, int size, boolean bold) {
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FONT, range);
        }
        if (bold) {
            run.setBold(true);
        }
        run.setFontSize(size);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }
}
