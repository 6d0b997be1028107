package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mubiao.checks.Judged.findings;
import static org.mubiao.checks.Judged.right;
import static org.mubiao.checks.Judged.rightAnd;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mubiao.shared.Words;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

class IndicatorRulesTest {

    private static String inChinese(TargetTable table, String rule) {
        return Checks.judge(table, CheckContext.fitting(table)).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(finding -> Words.in(Words.CHINESE).say(finding.message()))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "项目完成, 数量指标, 代表覆盖率, =100%, 质量指标",
        "项目完成, 数量指标, 党性教育课时比例, 70%, 质量指标",
        "项目完成, 数量指标, 疫苗接种率(≥**%), 90, 质量指标",
        "项目完成, 质量指标, 会议、培训次数, ≥5次, 数量指标",
        "项目完成, 时效指标, 培训合格率, ≥50%, 质量指标",
        "项目完成, 数量指标, 资金及时发放率, ≥95%, 时效指标",
        "项目完成, 质量指标, 工程按期完成率, =100%, 时效指标",
        "项目完成, 质量指标, 项目验收, 2021年12月31日前, 时效指标",
        "项目完成, 数量指标, 补助标准, 1000元/人, 成本指标",
        "项目完成, 质量指标, 人均成本, ≤2万元, 成本指标",
        "项目完成, 质量指标, 学员满意度, ≥95%, 服务对象满意度指标",
        "项目效益, 社会效益指标, 群众满意度(≥**%), ≥95%, 服务对象满意度指标",
        "满意度指标, 服务对象满意度指标, 政策知晓率, ≥90%, 项目效益",
        "项目效益, 社会效益指标, 开展活动次数增加, ≥5次, 数量指标",
    })
    void an_indicator_in_the_wrong_group_is_told_the_right_one(
            String level1, String level2, String name, String value, String right) {
        TargetTable table = rightAnd(level1, level2, name, value);

        assertThat(findings(table)).containsExactly("R04 justify indicators[7].level2");
        assertThat(inChinese(table, "R04")).contains("“" + name + "”应归入" + right + "，当前为" + level2);
    }

    @ParameterizedTest
    @CsvSource({
        "项目完成, 质量指标, 重大安全事件发生次数, =0次",
        "项目完成, 质量指标, 科目调整次数, ≤3次",
        "项目完成, 质量指标, 授权发明专利数, ≥2件",
        "项目完成, 时效指标, 按季发放时间达标率, =100%",
        "项目完成, 时效指标, 故障平均修复时间, ≤4小时",
        "项目完成, 时效指标, 信息报送频次, 1次/月",
        "项目完成, 成本指标, 成本控制率, ≤100%",
        "项目完成, 数量指标, 按期办结件数, ≥10件",
        "项目效益, 经济效益指标, 技术服务收入, ≥50万元",
        "项目效益, 社会效益指标, 免费开放接待观众人次, ≥5000人次",
        "项目效益, 社会效益指标, 研究成果被引用次数增加, ≥5次",
        "项目完成, 数量指标, 满意度调查次数, ≥2次",
    })
    void an_indicator_in_its_group_stays_there(String level1, String level2, String name, String value) {
        assertThat(findings(rightAnd(level1, level2, name, value))).isEmpty();
    }

    @Test
    void a_legacy_level_2_is_reported_once_and_never_refused() {
        List<Indicator> rows = new ArrayList<>(right().indicators());
        rows.add(Judged.row("项目效益", "效果指标", "代表建议办复情况", "良好"));
        rows.add(Judged.row("项目效益", "效果指标", "代表履职情况", "良好"));
        TargetTable table = right().withIndicators(rows);

        assertThat(findings(table)).containsExactly("R05 informs indicators/项目效益/效果指标");
        assertThat(inChinese(table, "R05")).contains("社会效益指标");
    }

    @Test
    void an_alias_is_no_wrong_name() {
        assertThat(findings(rightAnd("满意度指标", "服务对象满意度", "群众满意度", "≥90%"))).isEmpty();
    }

    @Test
    void a_level_2_that_the_framework_does_not_know_is_not_also_in_the_wrong_place() {
        assertThat(findings(rightAnd("项目完成", "数量值", "印发简报数", "≥5份")))
                .containsExactly("R05 justify indicators/项目完成/数量值");
        assertThat(findings(rightAnd("产出", "数量值", "印发简报数", "≥5份"))).containsExactly("R05 justify indicators/产出/数量值");
    }

    @Test
    void a_level_2_under_the_wrong_level_1_is_told_where_it_stands() {
        TargetTable table = rightAnd("项目效益", "数量指标", "印发简报数", "≥5份");

        assertThat(findings(table)).containsExactly("R06 justify indicators/项目效益/数量指标");
        assertThat(inChinese(table, "R06")).contains("“项目效益”下不能设“数量指标”", "“项目完成”");
    }

    @Test
    void levels_that_are_not_written_are_told_at_the_row() {
        Indicator without1 = Indicator.of(null, "数量指标", "印发简报数", TargetValue.read("≥5份"));
        Indicator without2 = Indicator.of("项目完成", null, "印发简报数", TargetValue.read("≥5份"));
        Indicator without = Indicator.of(null, null, "印发简报数", TargetValue.read("≥5份"));

        assertThat(findings(rightAnd(without1))).containsExactly("R06 justify indicators[7].level1");
        assertThat(findings(rightAnd(without2))).containsExactly("R05 justify indicators[7].level2");
        assertThat(findings(rightAnd(without))).containsExactly("R05 justify indicators[7].level2");
    }

    @ParameterizedTest
    @CsvSource({"会议签到率, =101%", "会议签到率, =100.01%", "会议签到率, 292%"})
    void a_share_is_not_more_than_the_whole(String name, String value) {
        assertThat(findings(rightAnd("项目完成", "质量指标", name, value))).containsExactly("A01 justify indicators[7].value");
    }

    @ParameterizedTest
    @CsvSource({"会议签到率, =100%", "会议签到率, 100.00%", "营业收入增长率, ≥120%", "营业收入增长率, ≥100%", "产能提升比例, ≥150%", "签到情况, ≥101人"})
    void a_whole_and_growth_and_other_units_may_be_hundred_and_more(String name, String value) {
        String level1 = value.contains("人") ? "项目完成" : "项目效益";
        String level2 = value.contains("人") ? "数量指标" : "经济效益指标";
        assertThat(findings(rightAnd(level1, level2, name, value))).isEmpty();
    }

    @Test
    void at_least_hundred_percent_is_hundred_percent() {
        assertThat(findings(rightAnd("项目完成", "质量指标", "会议签到率", "≥100%")))
                .containsExactly("A02 justify indicators[7].value");
        assertThat(findings(rightAnd("项目完成", "质量指标", "会议签到率", "≥99.9%"))).isEmpty();
        assertThat(findings(rightAnd("项目完成", "质量指标", "会议签到率", "≤100%"))).isEmpty();
        assertThat(findings(rightAnd("项目完成", "数量指标", "会议签到人数", "≥100人"))).isEmpty();
    }

    @Test
    void typesetting_is_found_in_every_text() {
        TargetTable table = rightAnd(Judged.row("项目完成", "质量指标", "会议签到率", "$\\geq 80\\%$")
                        .with(IndicatorField.DEFINITION, "签到\\geq 1次"))
                .withGoals(new Goals("不超过$3$次", "满意度\\leq 80%"));
        table = table.withOverview(table.overview().with(OverviewField.PLAN, "完成率\\geq 80%"));

        assertThat(findings(table))
                .containsExactly(
                        "X01 justify overview.plan",
                        "X01 justify goals.medium_long_term",
                        "X01 justify goals.annual",
                        "X01 justify indicators[7].value",
                        "X01 justify indicators[7].definition");
        assertThat(inChinese(table, "X01")).isEqualTo("“完成率\\geq 80%”中有排版残留符号，请改为“完成率≥80%”。");
    }

    @Test
    void a_long_text_with_typesetting_is_not_repeated() {
        TargetTable table = right().withGoals(new Goals(null, "满意度\\geq 80%，" + "按计划召开会议，".repeat(20)));

        assertThat(findings(table)).containsExactly("X01 justify goals.annual");
        assertThat(inChinese(table, "X01")).hasSizeLessThan(60).contains("\\geq");
    }

    @Test
    void signs_and_words_are_no_typesetting() {
        assertThat(findings(right().withGoals(new Goals(null, "满意度≥80%，费用≤3万元，A\\B卷"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "数量指标, 参会代表, ≥5/座, 不在计量单位库中",
        "质量指标, 在线率, ≥0.97比例, 不在计量单位库中",
        "质量指标, 签到率, ≥98百分比, 建议写为“%”",
        "数量指标, 修缮面积, ≥400㎡, 建议写为“平方米”",
        "成本指标, 月均工资, ≤3000元/人*月, 建议写为“元/人·月”",
        "数量指标, 出差人次, ≤24人/次, 建议写为“人次”",
        "数量指标, 实施教学模式创新数量, ≥1门, 建议用“项”",
        "数量指标, 培训人次, ≥30人, 建议用“人次”",
        "数量指标, 参会人数, ≥30人次, 建议用“人”",
        "时效指标, 检测达标率, ≤7工作日, 建议用“%”",
    })
    void a_unit_is_known_properly_written_and_fits_the_name(String level2, String name, String value, String mend) {
        TargetTable table = rightAnd("项目完成", level2, name, value);

        assertThat(findings(table)).containsExactly("X03 justify indicators[7].value");
        assertThat(inChinese(table, "X03")).contains(mend);
    }

    @ParameterizedTest
    @CsvSource({
        "数量指标, 开设课程数量, ≥1门",
        "数量指标, 资助人才数, ≥30人",
        "数量指标, 临时救助人次数, ≥300人次",
        "数量指标, 道路清扫面积, 1346.0088万平方米",
        "成本指标, 补助标准, ≤2.5万元/户·年",
        "质量指标, 会议签到率, ＝95.00（％）",
        "时效指标, 办结时限, ≤7个工作日",
        "时效指标, 发放时效, ≤12月",
        "数量指标, 巡查频率, ≥2次/周",
        "数量指标, 设备购置, =10台（套）",
        "数量指标, 抽检样品, ≥3批次/千人",
        "数量指标, 服务范围, ≥10个行政村",
        "数量指标, 新建管道, 2km",
    })
    void a_proper_unit_is_in_order(String level2, String name, String value) {
        assertThat(findings(rightAnd("项目完成", level2, name, value))).isEmpty();
    }

    @Test
    void visits_are_not_counted_in_heads_in_the_goals() {
        assertThat(findings(right().withGoals(new Goals(null, "覆盖人次200余人，会议3天"))))
                .containsExactly("X03 justify goals.annual");
        assertThat(findings(right().withGoals(new Goals(null, "覆盖人次200余人次，培训200人"))))
                .isEmpty();
    }

    @Test
    void findings_come_in_the_order_of_the_paper() {
        TargetTable table = Judged.without(
                rightAnd("项目完成", "数量指标", "代表覆盖率", "≥100%"), org.mubiao.table.FieldPath.of(OverviewField.UNIT));
        table = table.withFunding(Judged.funding("36", "- 财政拨款 30", "- 其他资金 5.5"));

        assertThat(findings(table))
                .containsExactly(
                        "C01 blocks overview.unit",
                        "F01 blocks funding.total",
                        "R04 justify indicators[7].level2",
                        "A02 justify indicators[7].value");
    }

    @Test
    void rows_with_ids_are_named_by_them() {
        TargetTable table =
                rightAnd(Judged.row("项目完成", "数量指标", "代表覆盖率", "=100%").withId("k7"));

        assertThat(findings(table)).containsExactly("R04 justify indicators[k7].level2");
    }
}
