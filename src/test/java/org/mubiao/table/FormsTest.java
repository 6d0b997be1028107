package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;

class FormsTest {

    private final Form shandong = Forms.named("shandong-2021").orElseThrow();
    private final Form national = Forms.named("national-2021").orElseThrow();

    @Test
    void the_rows_order_and_words_of_a_seed_are_those_of_its_paper() throws IOException {
        List<List<String>> paper = linesOfTheSeeds();
        List<List<String>> printed = new ArrayList<>();
        for (TargetTable seed : SeedTables.all()) {
            Sheet sheet = shandong.lay(seed);
            printed.add(List.of(unspaced(sheet.title())));
            sheet.rows()
                    .forEach(row -> printed.add(row.stream()
                            .map(cell -> unspaced(cell.text()))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }

        assertThat(printed).containsExactlyElementsOf(paper);
    }

    @Test
    void cells_are_merged_as_on_the_paper() {
        Sheet sheet = shandong.lay(SeedTables.all().get(3));

        assertThat(place(sheet, "项目名称")).isEqualTo("0:0 1x2");
        assertThat(place(sheet, "人代会经费")).isEqualTo("0:2 1x3");
        assertThat(place(sheet, "项目概况")).isEqualTo("3:0 6x1");
        assertThat(place(sheet, "项目简介")).isEqualTo("3:1 1x2");
        assertThat(place(sheet, "项目资金（万元）")).isEqualTo("9:0 9x2");
        assertThat(place(sheet, "年度资金总额:")).isEqualTo("9:2 1x1");
        assertThat(place(sheet, "总体目标")).isEqualTo("18:0 2x1");
        assertThat(place(sheet, "年度目标")).isEqualTo("18:3 1x2");
        assertThat(place(sheet, "无")).isEqualTo("19:1 1x2");
        assertThat(place(sheet, "绩效指标")).isEqualTo("20:0 12x1");
        assertThat(place(sheet, "项目完成")).isEqualTo("21:1 9x1");
        assertThat(place(sheet, "时效指标")).isEqualTo("28:2 2x1");
        assertThat(sheet.grid().get(29)).extracting(SheetCell::text).contains("时效指标", "培训合格率", "≥50%");
    }

    @Test
    void every_part_that_the_form_shows_is_on_exactly_one_cell() {
        List<TargetTable> tables = new ArrayList<>(SeedTables.all());
        tables.addAll(GeneratedTables.some(200).toList());
        for (TargetTable table : tables) {
            List<FieldPath> paths = paths(shandong.lay(table));

            for (FieldPath part : partsOfShandong(table)) {
                assertThat(paths).filteredOn(part::equals).as("%s", part).hasSize(1);
            }
        }
    }

    @Test
    void each_cell_with_a_path_prints_what_the_table_says_there() {
        for (Form form : Forms.all()) {
            for (TargetTable table : GeneratedTables.some(100).toList()) {
                for (SheetCell cell : form.lay(table).cells()) {
                    if (cell.path() != null
                            && cell.kind() != SheetCell.Kind.GROUP
                            && !cell.kind().isHeading()) {
                        String said = table.printed(cell.path());
                        assertThat(cell.text()).isEqualTo(said == null ? "" : Texts.withoutLatex(said));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_form_fills_the_whole_grid_for_every_table(Form form) {
        for (TargetTable table : GeneratedTables.some(200).toList()) {
            Sheet sheet = form.lay(table);
            int places = sheet.cells().stream()
                    .mapToInt(cell -> cell.rowSpan() * cell.columnSpan())
                    .sum();

            assertThat(places).isEqualTo(sheet.rows().size() * sheet.columns());
        }
    }

    static List<Form> everyForm() {
        return Forms.all();
    }

    @Test
    void rows_of_a_level_that_are_apart_stay_apart_and_in_order() {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withIndicators(List.of(
                Indicator.of("项目完成", "数量指标", "甲", TargetValue.EMPTY),
                Indicator.of("项目效益", "社会效益指标", "乙", TargetValue.EMPTY),
                Indicator.of("项目完成", "数量指标", "丙", TargetValue.EMPTY))));

        assertThat(sheet.cells().stream().filter(cell -> cell.text().equals("项目完成")))
                .hasSize(2)
                .allMatch(cell -> cell.rowSpan() == 1);
        assertThat(names(sheet)).containsExactly("甲", "乙", "丙");
    }

    @Test
    void a_level_2_of_the_same_name_under_another_level_1_is_not_merged() {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withIndicators(List.of(
                Indicator.of("满意度指标", "满意度指标", "甲", TargetValue.EMPTY),
                Indicator.of("其他", "满意度指标", "乙", TargetValue.EMPTY))));

        assertThat(sheet.cells().stream().filter(SheetCell::isMerged).map(SheetCell::text))
                .doesNotContain("满意度指标");
    }

    @Test
    void unknown_levels_are_not_merged_and_can_be_pointed_at() {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withIndicators(List.of(
                Indicator.of(null, null, "甲", TargetValue.EMPTY), Indicator.of(null, null, "乙", TargetValue.EMPTY))));

        assertThat(paths(sheet)).map(Object::toString).contains("indicators[1].level1", "indicators[2].level2");
    }

    @Test
    void a_table_without_indicators_has_one_empty_row() {
        Sheet sheet = shandong.lay(TargetTable.EMPTY);

        assertThat(sheet.rows().getLast()).extracting(SheetCell::text).containsOnly("");
        assertThat(sheet.title()).isEqualTo("项目绩效目标公开表");
        assertThat(national.lay(TargetTable.EMPTY).subtitle()).isNull();
    }

    @Test
    void an_amount_never_stands_under_the_name_of_another_source() {
        TargetTable table = TargetTable.EMPTY.withFunding(new Funding(
                Amount.ofWan("9"),
                List.of(
                        new FundingLine("1", "财政拨款", Amount.ofWan("5")),
                        new FundingLine("2", "上年结转资金", Amount.ofWan("3")),
                        new FundingLine(null, "社会捐赠", Amount.ofWan("1")))));

        assertThat(beside(national.lay(table), "上年结转资金")).isEqualTo("3");
        assertThat(beside(national.lay(table), "社会捐赠")).isEqualTo("1");
        assertThat(beside(national.lay(table), "其中：财政拨款")).isEqualTo("5");
        assertThat(beside(shandong.lay(table), "2. 上年结转资金")).isEqualTo("3");
        assertThat(beside(shandong.lay(table), "社会捐赠")).isEqualTo("1");
    }

    @Test
    void a_line_without_a_number_stands_at_the_source_it_is_called_like() {
        TargetTable table = TargetTable.EMPTY.withFunding(
                new Funding(null, List.of(new FundingLine(null, "其他资金", Amount.ofWan("1.5")))));
        Sheet sheet = shandong.lay(table);

        assertThat(beside(sheet, "4. 其他资金")).isEqualTo("1.5");
        assertThat(paths(sheet)).contains(new FieldPath.FundingAt(1));
    }

    @Test
    void typesetting_marks_are_printed_as_the_signs_they_mean() {
        TargetTable table = TargetTable.EMPTY
                .withGoals(new Goals("无", "群众满意度 $\\geq 80\\%$"))
                .withIndicators(List.of(Indicator.of("项目完成", "数量指标", "甲", TargetValue.read("\\geq 5次"))));

        assertThat(shandong.lay(table).cells()).extracting(SheetCell::text).contains("群众满意度≥80%", "≥5次");
    }

    @Test
    void the_application_form_has_the_columns_of_the_core_template() {
        TargetTable table = SeedTables.all().get(0);
        Sheet sheet = national.lay(table.withOverview(
                table.overview().with(OverviewField.DEPARTMENT, "乳山市财政局").withYear(new BudgetYear(2024))));

        assertThat(sheet.title()).isEqualTo("项目支出绩效目标申报表");
        assertThat(sheet.subtitle()).isEqualTo("（2024年度）");
        assertThat(sheet.landscape()).isTrue();
        assertThat(beside(sheet, "主管部门")).isEqualTo("乳山市财政局");
        assertThat(sheet.cells())
                .extracting(SheetCell::text)
                .containsSubsequence(
                        "一级指标", "二级指标", "三级指标", "指标值", "分值权重", "指标解释", "评（扣）分标准", "指标值设定依据", "取值方式", "数据来源");
    }

    @Test
    void a_heading_names_the_period_only_where_it_is_known() {
        Form older = Forms.named("national-2020").orElseThrow();

        assertThat(older.lay(SeedTables.all().get(0)).cells())
                .extracting(SheetCell::text)
                .contains("中期目标（2021年-2021年）");
        assertThat(older.lay(TargetTable.EMPTY).cells())
                .extracting(SheetCell::text)
                .contains("中期目标");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{year}", "[x", "$1\\", "]"})
    void what_a_unit_writes_is_never_read_as_a_pattern(String name) {
        TargetTable table = TargetTable.EMPTY.withOverview(
                Overview.EMPTY.with(OverviewField.PROJECT_NAME, name).withYear(new BudgetYear(2021)));

        assertThat(shandong.lay(table).title()).isEqualTo("2021年" + name + "项目绩效目标公开表");
    }

    @Test
    void a_form_whose_cells_do_not_fill_its_columns_is_refused() {
        assertThatThrownBy(() -> new Form(
                        "short",
                        "",
                        "",
                        null,
                        false,
                        List.of(50, 50),
                        List.of(new Form.Block(
                                null, List.of(List.of(new Form.Cell("项目名称", null, null, 1))), null, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_style_sheet_knows_the_widths_of_every_form() throws IOException {
        String styles = Files.readString(Path.of("frontend/styles/sheet.css"));

        assertThat(Forms.all())
                .allSatisfy(form -> assertThat(form.columns())
                        .allSatisfy(width -> assertThat(styles).contains(".sheet-w" + width + " ")));
    }

    private static List<FieldPath> partsOfShandong(TargetTable table) {
        List<FieldPath> parts = new ArrayList<>();
        Set<OverviewField> unprinted =
                Set.of(OverviewField.PROJECT_CODE, OverviewField.DEPARTMENT, OverviewField.CONTACT, OverviewField.YEAR);
        Arrays.stream(OverviewField.values())
                .filter(field -> !unprinted.contains(field))
                .forEach(field -> parts.add(FieldPath.of(field)));
        parts.add(FieldPath.FUNDING_TOTAL);
        IntStream.range(0, table.funding().lines().size())
                .forEach(i -> parts.add(table.funding().pathOf(i)));
        Arrays.stream(GoalField.values()).forEach(goal -> parts.add(FieldPath.of(goal)));
        for (int i = 0; i < table.indicators().size(); i++) {
            parts.add(table.pathOf(i, IndicatorField.NAME));
            parts.add(table.pathOf(i, IndicatorField.VALUE));
        }
        return List.copyOf(new HashSet<>(parts));
    }

    private static List<FieldPath> paths(Sheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> cell.path() != null)
                .map(SheetCell::path)
                .toList();
    }

    private static List<String> names(Sheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> cell.path() instanceof FieldPath.RowField field && field.field() == IndicatorField.NAME)
                .map(SheetCell::text)
                .toList();
    }

    private static String place(Sheet sheet, String text) {
        SheetCell cell = sheet.cells().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow();
        return "%d:%d %dx%d".formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
    }

    private static String beside(Sheet sheet, String label) {
        for (List<SheetCell> row : sheet.rows()) {
            for (int i = 0; i + 1 < row.size(); i++) {
                if (row.get(i).text().equals(label)) {
                    return row.get(i + 1).text();
                }
            }
        }
        throw new AssertionError("no such label: " + label);
    }

    /** The seeds as they were found, without what the conversion added: rules of dashes, typesetting marks, spaces. */
    private static List<List<String>> linesOfTheSeeds() throws IOException {
        Path file = Path.of("src/test/resources/seeds/000_59505ba6617a1ee2.txt");
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> Arrays.stream(line.split("\t"))
                        .map(FormsTest::unspaced)
                        .filter(text -> !text.isEmpty() && !text.matches("-+"))
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String unspaced(String text) {
        return Texts.withoutLatex(text).replace("(万元)", "（万元）").replaceAll("[\\s\\u3000]+", "");
    }
}
