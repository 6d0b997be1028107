package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mubiao.checks.Judged.findings;
import static org.mubiao.checks.Judged.right;
import static org.mubiao.checks.Judged.rightAnd;
import static org.mubiao.checks.Judged.row;
import static org.mubiao.checks.Judged.with;
import static org.mubiao.checks.Judged.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.shared.Words;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.Operator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

class CompletenessRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview.project_name",
                "overview.unit",
                "overview.project_type",
                "overview.attribute",
                "overview.rationale",
                "overview.period",
                "funding.total",
                "goals.annual",
                "indicators"
            })
    void a_required_field_is_named_where_it_is_missing(String path) {
        TargetTable table = without(right(), FieldPath.parse(path).orElseThrow());

        assertThat(findings(table)).containsExactly("C01 blocks " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview.summary", "overview.policy_basis", "overview.plan", "goals.medium_long_term"})
    void a_field_that_is_not_required_may_be_missing(String path) {
        assertThat(findings(without(right(), FieldPath.parse(path).orElseThrow())))
                .isEmpty();
    }

    @Test
    void half_a_period_and_the_word_none_are_answers() {
        assertThat(findings(right().withGoals(new Goals("无", "无")))).isEmpty();
    }

    @Test
    void a_jurisdiction_chooses_what_is_required() {
        CheckSettings shipped = CheckSettings.shipped();
        CheckSettings strict = new CheckSettings(
                shipped.funding(),
                List.of("overview.contact", "funding.1.1"),
                shipped.levelWords(),
                shipped.growth(),
                shipped.emptyValue(),
                shipped.statesItsUnit(),
                shipped.functionSubjects(),
                shipped.counted(),
                shipped.misplacements(),
                shipped.fits(),
                shipped.textSlips());
        TargetTable table = without(right(), FieldPath.of(OverviewField.PROJECT_NAME));

        assertThat(findings(table, CheckContext.fitting(table).with(strict)))
                .containsExactly("C01 blocks overview.contact");
    }

    @Test
    void a_row_without_a_name_is_no_indicator() {
        Indicator nameless = Indicator.of("项目完成", "数量指标", null, TargetValue.read("≥3次"));

        assertThat(findings(rightAnd(nameless))).containsExactly("C01 blocks indicators[7].name");
    }

    @ParameterizedTest
    @CsvSource({
        "2, C05 justify indicators/项目完成/质量指标",
        "3, C06 justify indicators/项目完成/时效指标",
        "4, C04 justify indicators/项目完成/成本指标",
        "5, C07 justify indicators/项目效益",
        "6, C08 justify indicators/满意度指标/服务对象满意度指标"
    })
    void a_mandatory_group_without_an_indicator_is_asked_about(int row, String finding) {
        List<Indicator> rows = new ArrayList<>(right().indicators());
        rows.remove(row - 1);

        assertThat(findings(right().withIndicators(rows))).containsExactly(finding);
    }

    @Test
    void the_national_framework_has_its_cost_in_three_parts() {
        TargetTable table = right().withIndicators(List.of(
                row("产出指标", "数量指标", "召开会议次数", "=1次"),
                row("产出指标", "质量指标", "会议出勤率", "≥95%"),
                row("产出指标", "时效指标", "会议计划完成时间", "2024年2月底前"),
                row("效益指标", "社会效益指标", "政策知晓率", "≥90%"),
                row("满意度指标", "服务对象满意度指标", "参会代表满意度", "≥95%")));
        CheckContext national = CheckContext.fitting(table)
                .with(Frameworks.named("national-2021").orElseThrow());

        assertThat(findings(table, national)).containsExactly("C04 justify indicators/成本指标");
    }

    @Test
    void a_group_may_stand_under_a_wrong_name_without_being_missing() {
        assertThat(findings(with(right(), 6, "满意度", "参会代表满意度", "≥95%")))
                .containsExactly("R05 justify indicators/满意度指标/满意度");
        assertThat(findings(with(right(), 2, "产出质量", "会议出勤率", "≥95%")))
                .containsExactly("R05 justify indicators/项目完成/产出质量");
    }

    @Test
    void what_a_level_is_another_framework_of_the_place_may_tell() {
        TargetTable table = with(right(), 2, "数字赋能", "会议出勤率", "≥95%");
        Framework other = having("local-2025", "项目完成", "数字赋能", IndicatorGroup.QUALITY);

        assertThat(findings(table))
                .containsExactly("C05 justify indicators/项目完成/质量指标", "R05 justify indicators/项目完成/数字赋能");
        assertThat(findings(table, CheckContext.fitting(table).with(knowing(other))))
                .containsExactly("R05 justify indicators/项目完成/数字赋能");
    }

    @Test
    void what_the_framework_itself_says_of_a_level_no_other_one_overrules() {
        List<Indicator> rows = new ArrayList<>(right().indicators());
        rows.set(1, row("项目效益", "数字赋能", "会议出勤率", "≥95%"));
        TargetTable table = right().withIndicators(rows);
        Framework own = having("local-2026", "项目完成", "数字赋能", IndicatorGroup.QUALITY);
        Framework other = having("local-2025", "项目效益", "数字赋能", IndicatorGroup.BENEFIT);
        CheckContext place = CheckContext.fitting(table).with(knowing(other, own));

        assertThat(findings(table, place.with(other))).contains("C05 justify indicators/项目完成/质量指标");
        assertThat(findings(table, place.with(own))).noneMatch(finding -> finding.startsWith("C05"));
    }

    /** Made of the framework of Shandong, with one more level 2. */
    private static Framework having(String id, String level1, String level2, IndicatorGroup group) {
        Framework made = Frameworks.named("shandong-2021").orElseThrow().another(id, "本地指标体系", 2025);
        return made.withLevels(made.levels().stream()
                .map(level -> level.isCalled(level1)
                        ? level.with(Stream.concat(
                                        level.levels().stream(),
                                        Stream.of(new Framework.Level2(level2, List.of(), group, false, null)))
                                .toList())
                        : level)
                .toList());
    }

    /** What is shipped, and some of the place. */
    private static FrameworkSet knowing(Framework... own) {
        List<Framework> all = new ArrayList<>(Frameworks.all());
        all.addAll(List.of(own));
        return new FrameworkSet(all, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "≥", ">", "≧ %", "**元/人·月", "≥**%", "公里", "—", "$\\geq$"})
    void a_cell_that_says_nothing_has_no_value(String value) {
        assertThat(findings(rightAnd("项目完成", "质量指标", "档案完好情况", value)))
                .filteredOn(finding -> !finding.startsWith("X01"))
                .containsExactly("C09 blocks indicators[7].value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0次", "2021年12月31日前", "2023年底", "≤12月", "及时", "无", "是", "完成1部宣传片,2套方案", "6:2:2", "88"})
    void words_dates_numbers_and_zero_are_values(String value) {
        assertThat(findings(rightAnd("项目效益", "社会效益指标", "成果应用情况(个)", value))).isEmpty();
    }

    @Test
    void a_number_without_a_unit_is_pointed_out_unless_the_name_tells_the_unit() {
        assertThat(findings(rightAnd("项目完成", "数量指标", "重点工程安排数量", "2")))
                .containsExactly("C09 informs indicators[7].value");
        assertThat(findings(rightAnd("项目完成", "数量指标", "造林总面积(亩)", "80000"))).isEmpty();
        assertThat(findings(rightAnd("项目完成", "数量指标", "参会人数", "200"))).isEmpty();
    }

    @Test
    void words_where_a_unit_asks_for_a_number_are_refused() {
        Indicator row = row("项目完成", "质量指标", "困难群众救助", "").withValue(new TargetValue(null, null, "%", "应保尽保"));

        assertThat(findings(rightAnd(row))).containsExactly("X10 blocks indicators[7].value");
        assertThat(findings(rightAnd("项目完成", "质量指标", "困难群众救助", "应保尽保%")))
                .containsExactly("X10 blocks indicators[7].value");
    }

    @ParameterizedTest
    @CsvSource({
        "数量指标, 培训次数, 按月安排",
        "质量指标, 验收合格率, 合格",
        "数量指标, 受益人数(≥**人), 应保尽保",
        "质量指标, 设备利用率, 较高",
    })
    void words_where_the_name_promises_a_number_are_refused(String level2, String name, String value) {
        assertThat(findings(rightAnd("项目完成", level2, name, value))).containsExactly("X10 blocks indicators[7].value");
    }

    @ParameterizedTest
    @CsvSource({
        "项目完成, 数量指标, 培训次数, 每月一次",
        "项目完成, 数量指标, 培训次数, 三次",
        "项目完成, 质量指标, 验收合格率, 百分之百",
        "项目完成, 数量指标, 培训次数, 会议3次、培训2次",
        "项目完成, 时效指标, 发放时效, 及时发放",
        "项目完成, 时效指标, 项目完成时间, 2023年底",
        "项目完成, 质量指标, 提高设备利用率, 有效提高",
        "项目效益, 社会效益指标, 提升工作效率, 有效提升",
        "项目效益, 社会效益指标, 政策知晓率, 显著提高",
        "项目效益, 社会效益指标, 新增违建发生数, 降低",
        "满意度指标, 服务对象满意度指标, 群众满意度, 满意",
        "项目完成, 成本指标, 成本控制, 不超预算",
    })
    void words_are_a_fair_answer_elsewhere(String level1, String level2, String name, String value) {
        assertThat(findings(rightAnd(level1, level2, name, value))).isEmpty();
    }

    @Test
    void a_date_in_a_column_of_dates_is_no_missing_number() {
        Indicator row = row("项目完成", "时效指标", "采购计划完成时间", "")
                .withValue(new TargetValue(Operator.AT_MOST, null, "日期", "2021年12月31日"));

        assertThat(findings(rightAnd(row))).isEmpty();
    }

    @Test
    void every_place_that_may_be_required_has_words() {
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.in(language);
            for (OverviewField field : OverviewField.values()) {
                assertThat(words.say("checks.C01.overview." + field.key())).isNotBlank();
            }
            assertThat(List.of("funding.total", "funding.line", "goals.annual", "goals.medium_long_term", "indicators"))
                    .allSatisfy(place ->
                            assertThat(words.say("checks.C01." + place)).isNotBlank());
        }
    }
}
