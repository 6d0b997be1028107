package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Amount;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.Goals;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetCell;
import org.mubiao.table.TargetTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class SheetFilesTest {

    private final Form shandong = Forms.named("shandong-2021").orElseThrow();
    private final Form national = Forms.named("national-2021").orElseThrow();

    @Test
    void an_excel_file_has_every_cell_and_every_merged_region() throws IOException {
        for (Sheet sheet : sheets()) {
            try (XSSFWorkbook workbook = excel(sheet)) {
                XSSFSheet paper = workbook.getSheetAt(0);
                int head = sheet.subtitle() == null ? 1 : 2;
                List<String> merged = new ArrayList<>(List.of(region(0, 0, 1, sheet.columns())));
                if (head == 2) {
                    merged.add(region(1, 0, 1, sheet.columns()));
                }
                for (SheetCell cell : sheet.cells()) {
                    XSSFCell place = paper.getRow(head + cell.row()).getCell(cell.column());
                    assertThat(new DataFormatter().formatCellValue(place)).isEqualTo(cell.text());
                    if (cell.isMerged()) {
                        merged.add(region(head + cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan()));
                    }
                }

                assertThat(paper.getRow(0).getCell(0).getStringCellValue()).isEqualTo(sheet.title());
                assertThat(paper.getMergedRegions())
                        .extracting(CellRangeAddress::formatAsString)
                        .containsExactlyInAnyOrderElementsOf(merged);
            }
        }
    }

    @Test
    void amounts_in_excel_are_numbers_as_they_were_written() throws IOException {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withFunding(new Funding(
                Amount.ofWan("123456789.123456"), List.of(new FundingLine("1", "财政拨款", Amount.ofWan("36"))))));
        try (XSSFWorkbook workbook = excel(sheet)) {
            XSSFCell total = workbook.getSheetAt(0).getRow(10).getCell(3);
            XSSFCell line = workbook.getSheetAt(0).getRow(11).getCell(3);

            assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(new DataFormatter().formatCellValue(total)).isEqualTo("123456789.123456");
            assertThat(line.getNumericCellValue()).isEqualTo(36.0);
            assertThat(new DataFormatter().formatCellValue(line)).isEqualTo("36");
        }
    }

    @Test
    void a_text_like_a_formula_stays_a_text_in_excel() throws IOException {
        for (String text : List.of("=100%", "+1", "-5", "@会议", "'x", "_x0041_", "12", "#REF!", "1/2")) {
            try (XSSFWorkbook workbook = excel(shandong.lay(named(text)))) {
                XSSFCell cell = workbook.getSheetAt(0).getRow(1).getCell(2);

                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
            }
        }
    }

    @Test
    void an_excel_file_is_ready_to_print() throws IOException {
        try (XSSFWorkbook workbook = excel(national.lay(SeedTables.all().get(0)))) {
            XSSFSheet paper = workbook.getSheetAt(0);

            assertThat(paper.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(paper.getPrintSetup().getLandscape()).isTrue();
            assertThat(paper.getFitToPage()).isTrue();
            assertThat(paper.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(paper.getPrintSetup().getFitHeight()).isZero();
            assertThat(paper.getHorizontallyCenter()).isTrue();
            paper.forEach(row -> row.forEach(cell -> {
                if (row.getRowNum() > 1) {
                    assertThat(cell.getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
                    assertThat(cell.getCellStyle().getWrapText()).isTrue();
                }
            }));
        }
    }

    @Test
    void rows_are_as_high_as_their_longest_text_needs() throws IOException {
        TargetTable table = TargetTable.EMPTY.withGoals(new Goals("无", "召开会议，".repeat(40)));
        try (XSSFWorkbook workbook = excel(shandong.lay(table))) {
            assertThat(workbook.getSheetAt(0).getRow(20).getHeightInPoints()).isBetween(110f, 160f);
            assertThat(workbook.getSheetAt(0).getRow(1).getHeightInPoints()).isLessThan(25f);
        }
    }

    @Test
    void a_sheet_of_excel_is_called_as_excel_allows_and_no_character_is_cut() {
        assertThat(ExcelSheet.nameOf("2021年人代会经费项目绩效目标公开表")).isEqualTo("2021年人代会经费项目绩效目标公开表");
        assertThat(ExcelSheet.nameOf("a/b[c]*d?e:f\\g")).isEqualTo("a b c  d e f g");
        assertThat(ExcelSheet.nameOf("一".repeat(30) + "𠮷")).isEqualTo("一".repeat(30));
        assertThat(ExcelSheet.nameOf("'" + "一".repeat(40)))
                .hasSizeLessThanOrEqualTo(31)
                .doesNotStartWith("'");
        assertThat(ExcelSheet.nameOf("///")).isEqualTo("Sheet1");
        assertThat(ExcelSheet.nameOf("")).isEqualTo("Sheet1");
    }

    @Test
    void a_word_file_has_every_cell_and_every_merged_cell() throws IOException {
        for (Sheet sheet : sheets()) {
            try (XWPFDocument document = new XWPFDocument(in(written(SheetFormat.DOCX, sheet)))) {
                XWPFTable table = document.getTables().get(0);

                assertThat(document.getParagraphs().get(0).getText()).isEqualTo(sheet.title());
                assertThat(table.getRows()).hasSameSizeAs(sheet.rows());
                assertThat(document.getTables()).hasSize(1);
                for (int row = 0; row < sheet.rows().size(); row++) {
                    assertThat(cellsOf(table.getRow(row))).isEqualTo(expectedInWord(sheet, row));
                }
            }
        }
    }

    @Test
    void a_word_file_is_set_in_chinese_type_on_a4() throws IOException {
        try (XWPFDocument document = new XWPFDocument(
                in(written(SheetFormat.DOCX, national.lay(SeedTables.all().get(0)))))) {
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            var fonts = document.getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getRPr()
                    .getRFontsArray(0);

            assertThat(page.getW()).hasToString("16838");
            assertThat(page.getH()).hasToString("11906");
            assertThat(fonts.getEastAsia()).isEqualTo("宋体");
            assertThat(document.getTables().get(0).getRow(0).isCantSplitRow()).isTrue();
        }
    }

    @Test
    void a_csv_file_is_the_grid_below_its_title() throws IOException {
        for (Sheet sheet : sheets()) {
            List<CSVRecord> records = csv(sheet);
            int head = sheet.subtitle() == null ? 1 : 2;

            assertThat(records).hasSize(head + sheet.rows().size());
            assertThat(records).allMatch(record -> record.size() == sheet.columns());
            List<String> texts = new ArrayList<>();
            records.subList(head, records.size()).forEach(record -> record.forEach(texts::add));
            assertThat(texts.stream().filter(text -> !text.isEmpty()).map(SheetFilesTest::unguarded))
                    .containsExactlyElementsOf(sheet.cells().stream()
                            .map(SheetCell::text)
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    @Test
    void a_csv_cell_like_a_formula_is_guarded() throws IOException {
        for (String text : List.of("=100%", "+1", "-5", "@会议", "'=1", "＝1")) {
            assertThat(csv(shandong.lay(named(text))).get(1).get(2)).isEqualTo("'" + text);
        }
        assertThat(csv(shandong.lay(named("≥100%"))).get(1).get(2)).isEqualTo("≥100%");
    }

    @Test
    void a_csv_file_says_that_it_is_utf_8_and_ends_its_lines_as_excel_does() throws IOException {
        String text = text(shandong.lay(SeedTables.all().get(0)));

        assertThat(text).startsWith("\uFEFF2021年人大代表履职补助费项目绩效目标公开表,,,,\r\n项目名称,,人大代表履职补助费,,\r\n");
    }

    @Test
    void every_format_has_its_own_extension_and_type() {
        assertThat(SheetFormat.ofExtension("xlsx")).contains(SheetFormat.XLSX);
        assertThat(SheetFormat.ofExtension("exe")).isEmpty();
        assertThat(Stream.of(SheetFormat.values()).map(SheetFormat::mediaType)).doesNotHaveDuplicates();
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Form form : Forms.all()) {
            SeedTables.all().forEach(table -> sheets.add(form.lay(table)));
            GeneratedTables.some(15).forEach(table -> sheets.add(form.lay(table)));
        }
        return sheets;
    }

    private static TargetTable named(String name) {
        return TargetTable.EMPTY.withOverview(Overview.EMPTY.with(OverviewField.PROJECT_NAME, name));
    }

    private static byte[] written(SheetFormat format, Sheet sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(sheet, file);
        return file.toByteArray();
    }

    private static ByteArrayInputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static XSSFWorkbook excel(Sheet sheet) throws IOException {
        return new XSSFWorkbook(in(written(SheetFormat.XLSX, sheet)));
    }

    private static String region(int row, int column, int rowSpan, int columnSpan) {
        return new CellRangeAddress(row, row + rowSpan - 1, column, column + columnSpan - 1).formatAsString();
    }

    private static List<String> cellsOf(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> shape(cell) + cell.getText())
                .toList();
    }

    private static String shape(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        String span =
                properties.isSetGridSpan() ? properties.getGridSpan().getVal().toString() : "1";
        if (!properties.isSetVMerge()) {
            return span + " alone ";
        }
        return span + (properties.getVMerge().getVal() == STMerge.RESTART ? " begins " : " goes on ");
    }

    private static List<String> expectedInWord(Sheet sheet, int row) {
        List<String> expected = new ArrayList<>();
        for (int column = 0; column < sheet.columns(); column++) {
            SheetCell cell = sheet.grid().get(row).get(column);
            if (cell.column() == column) {
                boolean begins = cell.row() == row;
                String merged = cell.rowSpan() == 1 ? " alone " : begins ? " begins " : " goes on ";
                expected.add(cell.columnSpan() + merged + (begins ? cell.text() : ""));
            }
        }
        return expected;
    }

    private static String text(Sheet sheet) throws IOException {
        return new String(written(SheetFormat.CSV, sheet), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(Sheet sheet) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(text(sheet).substring(1)))
                .getRecords();
    }

    private static String unguarded(String text) {
        return text.matches("(?s)'+[=+\\-@＝＋－＠].*") ? text.substring(1) : text;
    }
}
