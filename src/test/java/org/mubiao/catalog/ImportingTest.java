package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class ImportingTest {

    private static final String HEAD = "一级指标,二级指标,名称,别名,单位,指标性质,常用符号,指标解释,计算公式\n";
    private static final Map<StandardField, String> NATIONAL = Map.of(StandardField.FRAMEWORK, "national-2021");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Importing importing;

    @TempDir
    private Path folder;

    private ActingScope ours;

    @BeforeEach
    void openAJurisdiction() {
        ours = open();
    }

    @Test
    void a_preview_says_what_each_line_would_do_and_changes_nothing() throws IOException {
        Path before = file(HEAD + line("甲率", "定义一") + line("乙率", "定义"));
        keep(() -> importing.take(before, NATIONAL, Map.of(), fresh()));
        Path file = file(HEAD + line("甲率", "定义二") + line("乙率", "定义") + line("丙率", "定义") + "产出指标,质量指标,丁率,,%,高,≥,,\n");

        ImportPreview preview = keep(() -> importing.preview(file, NATIONAL, Map.of(), fresh()));

        assertThat(List.of(preview.created(), preview.changed(), preview.unchanged(), preview.refused()))
                .containsExactly(1, 1, 1, 1);
        assertThat(preview.shown())
                .extracting(ImportPreview.Row::fate)
                .containsExactly(ImportPreview.Fate.REFUSED, ImportPreview.Fate.CHANGED, ImportPreview.Fate.CREATED);
        ImportPreview.Row refused = preview.shown().getFirst();
        assertThat(refused.number()).isEqualTo(5);
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(StandardField.NATURE));
        assertThat(preview.shown().get(1).before()).containsExactly(Map.entry(StandardField.DEFINITION, "定义一"));
        assertThat(names("丙率")).isEmpty();
    }

    @Test
    void a_file_of_five_hundred_lines_with_twenty_faults_is_corrected_cell_by_cell_and_taken_as_a_whole()
            throws IOException {
        StringBuilder lines = new StringBuilder(HEAD);
        for (int i = 1; i <= 500; i++) {
            lines.append(i % 25 == 0 ? "产出指标,成本指标,导入指标" + i + ",,%,正向,≥,解释,\n" : line("导入指标" + i, "解释" + i));
        }
        Path file = file(lines.toString());

        ImportPreview preview = keep(() -> importing.preview(file, NATIONAL, Map.of(), fresh()));
        assertThat(preview.refused()).isEqualTo(20);
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(() -> importing.take(file, NATIONAL, Map.of(), fresh())))
                .withMessage("catalog.refused.import-line");
        assertThat(names("导入指标1")).as("all or nothing").isEmpty();

        Map<Importing.Cell, String> corrected = new HashMap<>();
        preview.shown().stream()
                .filter(row -> row.fate() == ImportPreview.Fate.REFUSED)
                .forEach(row -> row.faults()
                        .forEach(fault -> corrected.put(new Importing.Cell(row.number(), fault.field()), "数量指标")));
        ImportPreview made = keep(() -> importing.take(file, NATIONAL, corrected, fresh()));

        assertThat(made.created()).isEqualTo(500);
        assertThat(names("导入指标25")).startsWith("导入指标25");
    }

    @Test
    void what_is_exported_imports_back_as_it_was_also_what_looks_like_a_formula() throws IOException {
        keep(() -> {
            catalog.fill();
            return catalog.add(new StandardContent(
                    "=1+1的比率",
                    List.of("@别名", "'=旧名"),
                    "national-2021",
                    "产出指标",
                    "质量指标",
                    "%",
                    Nature.POSITIVE,
                    null,
                    "第一行，\"引号\"",
                    "-1×100%",
                    null,
                    null));
        });
        for (boolean isWorkbook : List.of(false, true)) {
            ByteArrayOutputStream first = export(ours, isWorkbook);
            Path file = folder.resolve("export" + isWorkbook);
            Files.write(file, first.toByteArray());
            ImportPreview same = keep(() -> importing.preview(file, Map.of(), Map.of(), fresh()));
            assertThat(List.of(same.created(), same.changed(), same.refused())).containsExactly(0, 0, 0);
            assertThat(same.unchanged()).isEqualTo(261);

            ActingScope theirs = open();
            keep(theirs, () -> importing.take(file, Map.of(), Map.of(), fresh()));
            if (!isWorkbook) {
                assertThat(first.toString(StandardCharsets.UTF_8))
                        .contains("'=1+1的比率", "'-1×100%")
                        .isEqualTo(export(theirs, false).toString(StandardCharsets.UTF_8));
            } else {
                assertThat(read(
                                theirs,
                                () -> catalog.search(StandardSearch.inForce("national-2021", null, null, "=1+1"))
                                        .found()))
                        .singleElement()
                        .satisfies(found ->
                                assertThat(found.standard().content().aliases()).containsExactly("@别名", "'=旧名"));
            }
        }
    }

    @Test
    void a_file_as_excel_in_china_saves_it_is_read() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, (HEAD + line("国标率", "定义")).getBytes(Charset.forName("GB18030")));

        assertThat(keep(() -> importing.preview(file, NATIONAL, Map.of(), fresh()))
                        .created())
                .isEqualTo(1);
    }

    @Test
    void a_name_that_stands_twice_in_a_file_is_refused_the_second_time() throws IOException {
        Path file = file(HEAD + line("甲率", "一") + line("甲率", "二"));

        ImportPreview preview = keep(() -> importing.preview(file, NATIONAL, Map.of(), fresh()));

        assertThat(preview.shown().getFirst().faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("catalog.refused.import-twice");
    }

    @Test
    void what_was_cancelled_changes_nothing() throws IOException {
        Path file = file(HEAD + line("甲率", "一"));
        ImportProgress progress = fresh();
        progress.cancel();

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(() -> importing.take(file, NATIONAL, Map.of(), progress)))
                .withMessage("catalog.refused.import-cancelled");
        assertThat(names("甲率")).isEmpty();
    }

    @Test
    void what_is_no_table_of_standards_is_refused_in_words() throws IOException {
        for (String text : List.of("", "一列,另一列\n1,2\n")) {
            Path file = file(text);
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(() -> importing.preview(file, NATIONAL, Map.of(), fresh())));
        }
    }

    private ByteArrayOutputStream export(ActingScope scope, boolean isWorkbook) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        read(scope, () -> {
            if (isWorkbook) {
                importing.exportWorkbook(null, Words.CHINESE, file);
            } else {
                importing.exportCsv(null, Words.CHINESE, file);
            }
            return file;
        });
        return file;
    }

    private static String line(String name, String definition) {
        return "产出指标,质量指标," + name + ",,%,正向,≥," + definition + ",\n";
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "standards", ".csv");
        return Files.writeString(file, text);
    }

    private static ImportProgress fresh() {
        return new ImportProgress();
    }

    private List<String> names(String text) {
        return read(
                        ours,
                        () -> catalog.search(StandardSearch.inForce("national-2021", null, null, text))
                                .found())
                .stream()
                .map(found -> found.standard().content().name())
                .filter(name -> name.startsWith(text))
                .toList();
    }

    private ActingScope open() {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return scope;
        });
        return scope;
    }

    private <T> T keep(Supplier<T> job) {
        return keep(ours, job);
    }

    private static <T> T keep(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), job);
    }

    private static <T> T read(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(Authorities.DRAFT), job);
    }
}
