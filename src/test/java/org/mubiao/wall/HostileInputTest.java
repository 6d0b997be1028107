package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mubiao.exchange.SheetFormat;
import org.mubiao.exchange.TableReader;
import org.mubiao.identity.Identity;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Forms;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.HostileTexts;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What people type and upload to break things: it is kept as it is, or refused in words; nothing else ever happens. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class HostileInputTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Identity identity;

    private ReviewedTown town;

    @BeforeEach
    void found() {
        town = new ReviewedTown(application);
    }

    private static final List<String> KEPT = HostileTexts.ODD;

    @ParameterizedTest
    @FieldSource("KEPT")
    void odd_text_is_kept_character_by_character_or_refused_in_words(String text) {
        ProjectId project = town.begun(town.clerk);
        String row = town.draft(town.clerk, project).table().rowOf(0);
        for (FieldPath path : List.of(
                FieldPath.of(OverviewField.PROJECT_NAME),
                FieldPath.of(OverviewField.SUMMARY),
                FieldPath.of(GoalField.ANNUAL),
                new FieldPath.RowField(row, IndicatorField.NAME),
                new FieldPath.RowField(row, IndicatorField.DEFINITION))) {
            SpokenException refused = refused(() -> town.say(town.clerk, project, path, text));
            if (refused == null) {
                String printed = town.draft(town.clerk, project).table().printed(path);
                assertThat(printed).as(path.toString()).isNotNull();
                assertThat(Normalizer.isNormalized(printed, Normalizer.Form.NFC))
                        .isTrue();
                assertThat(visible(printed)).as(path.toString()).isEqualTo(visible(text));
            }
        }
    }

    @Test
    void a_text_of_a_megabyte_is_refused_in_words_wherever_one_types() {
        String huge = HostileTexts.huge();
        ProjectId project = town.begun(town.clerk);
        Draft draft = town.draft(town.clerk, project);
        String row = draft.table().rowOf(0);
        Map<String, Runnable> entries = new LinkedHashMap<>();
        for (FieldPath path : List.of(
                FieldPath.of(OverviewField.PROJECT_NAME),
                FieldPath.of(OverviewField.SUMMARY),
                FieldPath.of(OverviewField.PERIOD),
                FieldPath.of(GoalField.ANNUAL),
                FieldPath.FUNDING_TOTAL,
                new FieldPath.RowField(row, IndicatorField.NAME),
                new FieldPath.RowField(row, IndicatorField.VALUE),
                new FieldPath.RowField(row, IndicatorField.WEIGHT))) {
            entries.put(path.toString(), () -> town.say(town.clerk, project, path, huge));
        }
        entries.put(
                "a new project",
                () -> SignedInAs.run(
                        town.clerk,
                        () -> drafting.begin(
                                town.batch,
                                draft.table()
                                        .withOverview(
                                                draft.table().overview().with(OverviewField.PROJECT_NAME, huge)))));
        SubmissionId submission = town.waiting(town.head, town.submitted());
        entries.put(
                "a remark",
                () -> SignedInAs.run(
                        town.head,
                        () -> reviewing.comment(
                                submission, FieldPath.of(GoalField.ANNUAL), Severity.MUST, huge, null)));
        entries.put(
                "a suggestion",
                () -> SignedInAs.run(
                        town.head,
                        () -> reviewing.comment(submission, FieldPath.of(GoalField.ANNUAL), Severity.MUST, "", huge)));
        entries.put("a reason", () -> town.send(town.head, submission, new Decision.Return(huge)));
        entries.put("an opinion", () -> town.send(town.head, submission, new Decision.Approve(huge)));
        entries.put("a unit", () -> town.people.unit(huge));
        entries.put(
                "a person",
                () -> town.people.job(List.of(Authorities.ADMINISTER), () -> identity.open("n" + Ids.next(), huge)));
        entries.put(
                "a user name",
                () -> town.people.job(List.of(Authorities.ADMINISTER), () -> identity.open(huge, "填报人")));

        entries.forEach((what, entry) ->
                assertThat(refused(entry)).as(what + " is refused").isNotNull());
        assertThat(town.draft(town.clerk, project).table()).isEqualTo(draft.table());
    }

    @Test
    void no_exported_cell_is_run_as_a_formula() throws IOException {
        for (String prefix : HostileTexts.FORMULA_PREFIXES) {
            TargetTable table = everywhere(prefix + "HYPERLINK(\"http://evil.example\")");
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            SheetFormat.CSV.write(Forms.named("shandong-2021").orElseThrow().lay(table), csv);
            for (CSVRecord record :
                    CSVParser.parse(csv.toString(StandardCharsets.UTF_8).substring(1), CSVFormat.RFC4180)) {
                for (String cell : record) {
                    assertThat(cell).as(prefix).doesNotMatch("(?s)[=+\\-@＝＋－＠\\t\\r].*");
                }
            }
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            SheetFormat.XLSX.write(Forms.named("shandong-2021").orElseThrow().lay(table), xlsx);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                for (Row line : workbook.getSheetAt(0)) {
                    for (Cell cell : line) {
                        assertThat(cell.getCellType()).as(prefix).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
        }
    }

    @Test
    void thirty_hostile_office_files_are_refused_in_words_and_at_once() throws IOException {
        for (byte[] file : officeFiles()) {
            Instant before = Instant.now();
            assertThat(refused(() -> new TableReader().read("表.xlsx", file))).isNotNull();
            assertThat(before.plusSeconds(5)).isAfter(Instant.now());
        }
    }

    /** Archives that unpack to too much, to too many parts, to other places, or to XML that reads files; and broken ones. */
    private static List<byte[]> officeFiles() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int size : List.of(1, 50, 500, 5_000)) {
            files.add(zip(Map.of("xl/worksheets/sheet1.xml", "0".repeat(size * 1024))));
            files.add(zip(Map.of("word/document.xml", "<w:t>" + "项目".repeat(size * 100) + "</w:t>")));
        }
        for (int parts : List.of(1, 100, 5_000, 20_000)) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int i = 0; i < parts; i++) {
                entries.put("xl/worksheets/sheet" + i + ".xml", "x");
            }
            files.add(zip(entries));
        }
        for (String entity : List.of("file:///etc/passwd", "http://127.0.0.1:1/", "jar:file:///x!/y", "netdoc:///x")) {
            files.add(zip(Map.of(
                    "[Content_Types].xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + entity + "\">]><Types>&e;</Types>")));
            files.add(zip(Map.of(
                    "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + entity + "\"> %p;]><sst/>")));
        }
        files.add(zip(Map.of("word/document.xml", billionLaughs())));
        for (String name : List.of("../../../../tmp/x", "/etc/cron.d/x", "C:\\x", "..\\x", "a/../../x")) {
            files.add(zip(Map.of(name, "x")));
        }
        byte[] whole = zip(Map.of("xl/workbook.xml", "<workbook/>"));
        files.add(Arrays.copyOf(whole, whole.length / 2));
        files.add(Arrays.copyOf(whole, whole.length + 4096));
        files.add(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        files.add("{\\rtf1\\objdata 0105\0}".getBytes(StandardCharsets.US_ASCII));
        files.add("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"
                .getBytes(StandardCharsets.US_ASCII));
        files.add(new byte[TableReader.MOST_BYTES + 1]);
        assertThat(files).hasSizeGreaterThanOrEqualTo(30);
        return files;
    }

    private static String billionLaughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        return entities + "]><x>&a29;</x>";
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static TargetTable everywhere(String text) {
        TargetTable table = SeedTables.all().getFirst();
        for (OverviewField field : OverviewField.values()) {
            if (field.isText()) {
                table = table.withOverview(table.overview().with(field, text));
            }
        }
        for (GoalField field : GoalField.values()) {
            table = table.withGoals(table.goals().with(field, text));
        }
        List<Indicator> rows = table.indicators().stream()
                .map(row -> row.with(IndicatorField.LEVEL1, text)
                        .with(IndicatorField.LEVEL2, text)
                        .with(IndicatorField.NAME, text))
                .toList();
        return table.withIndicators(rows);
    }

    /** Without what no reader sees: a normal form may take it away. */
    private static String visible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.CONTROL
                        && !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static SpokenException refused(Runnable entry) {
        Throwable thrown = catchThrowable(entry::run);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(SpokenException.class);
        }
        return (SpokenException) thrown;
    }
}
