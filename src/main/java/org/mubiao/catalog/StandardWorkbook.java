package org.mubiao.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Standards as the first sheet of a workbook, read and written row by row. */
final class StandardWorkbook {

    private static final int COLUMNS = 60;
    private static final int WINDOW = 100;
    private static final int WIDTH = 18 * 256;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private StandardWorkbook() {}

    static void read(Path file, StandardFile.Lines lines) throws IOException {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw StandardFile.refused("catalog.refused.file-empty");
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                ContentHandler handler = new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(workbook),
                        new Rows(lines),
                        new DataFormatter(Locale.ROOT),
                        false);
                xml.setContentHandler(handler);
                xml.parse(new InputSource(sheet));
            } catch (Enough enough) {
                // Whoever reads has had enough.
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        } catch (POIXMLException | IllegalArgumentException broken) {
            throw StandardFile.refused("catalog.refused.file-unreadable");
        }
    }

    /** Says that no further row is wanted. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Gathers the cells of a row. */
    private static final class Rows implements SheetContentsHandler {

        private final StandardFile.Lines lines;
        private final List<String> cells = new ArrayList<>();

        Rows(StandardFile.Lines lines) {
            this.lines = lines;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            if (!lines.line(row + 1, List.copyOf(cells))) {
                throw new Enough();
            }
        }

        @Override
        public void cell(@Nullable String place, @Nullable String text, @Nullable XSSFComment comment) {
            int column = place == null ? cells.size() : new CellReference(place).getCol();
            if (column >= COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text == null ? "" : text);
        }
    }

    /** A workbook that is written row by row. */
    static final class Writing implements AutoCloseable {

        private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
        private final Sheet sheet = workbook.createSheet("standards");
        private final CellStyle text = workbook.createCellStyle();
        private int rows;

        Writing() {
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (int column = 0; column < StandardField.values().length; column++) {
                sheet.setColumnWidth(column, WIDTH);
                sheet.setDefaultColumnStyle(column, text);
            }
            sheet.createFreezePane(0, 1);
        }

        /** Texts stay texts, whatever they begin with. */
        void row(List<String> cells) {
            Row row = sheet.createRow(rows++);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    var cell = row.createCell(column);
                    cell.setCellStyle(text);
                    cell.setCellValue(cells.get(column));
                }
            }
        }

        void write(OutputStream file) throws IOException {
            workbook.write(file);
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
