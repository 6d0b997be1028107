package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.shared.BudgetYear;

class ValueReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # printed | operator | number | unit
            ≥30人次 | ≥ | 30 | 人次
            ≥ 30 人 | ≥ | 30 | 人
            ≤ 12 月 | ≤ | 12 | 月
            ≤12月 | ≤ | 12 | 月
            ≥ 95 % | ≥ | 95 | %
            ≥90%（含） | ≥ | 90 | %
            95%（含）以上 | ≥ | 95 | %
            ≥95%； | ≥ | 95 | %
            24小时内 | ≤ | 24 | 小时
            3个工作日内 | ≤ | 3 | 个工作日
            200多人 | - | 200 | 人
            10%（增长） | - | 10 | %
            12.5公里（双向） | - | 12.5 | 公里
            ＝30台（套） | = | 30 | 台（套）
            达到95%以上 | ≥ | 95 | %
            高于或等于95% | ≥ | 95 | %
            $= 12$ 处 | = | 12 | 处
            $\\geqslant 6 \\text{期}$ | ≥ | 6 | 期
            $\\mathrm{\\geq 80 \\%}$ | ≥ | 80 | %
            $30$ 人 | - | 30 | 人
            $\\geq 100\\%$ | ≥ | 100 | %
            \\geq 200人次 | ≥ | 200 | 人次
            \\leq 5天 | ≤ | 5 | 天
            \\ge 80% | ≥ | 80 | %
            >=17600株 | ≥ | 17600 | 株
            <=475元/亩 | ≤ | 475 | 元/亩
            >=2.61万元 | ≥ | 2.61 | 万元
            ≧90% | ≥ | 90 | %
            ≧ 735 | ≥ | 735 | -
            ≦0% | ≤ | 0 | %
            ═ 100 % | = | 100 | %
            ＝100％ | = | 100 | %
            =22个 | = | 22 | 个
            =100.00(%) | = | 100 | %
            ≥90.00（%） | ≥ | 90 | %
            >92% | > | 92 | %
            <24小时 | < | 24 | 小时
            <1681680元 | < | 1681680 | 元
            大于等于 98 % | ≥ | 98 | %
            小于等于 12 万元 | ≤ | 12 | 万元
            等于 100 % | = | 100 | %
            大于等于10157.6平方米 | ≥ | 10157.6 | 平方米
            正向 = 24 人/次 | = | 24 | 人/次
            反向 = 2 万元 | = | 2 | 万元
            ≥280亿元30%正向指标 | ≥ | 280 | 亿元
            ≥100百分比 | ≥ | 100 | %
            100百分比 | - | 100 | %
            ≥0.97比例 | ≥ | 0.97 | 比例
            机柜数量(≥77台) | ≥ | 77 | 台
            ≤7工作日 | ≤ | 7 | 工作日
            ≥100组 | ≥ | 100 | 组
            <=2875元/个 | ≤ | 2875 | 元/个
            ≤28.40/株 | ≤ | 28.4 | /株
            400元/人、天 | - | 400 | 元/人、天
            470 人/天 | - | 470 | 人/天
            550元/平米 | - | 550 | 元/平米
            101人/次 | - | 101 | 人/次
            1346.0088万平方米 | - | 1346.0088 | 万平方米
            6万立方米 | - | 6 | 万立方米
            280亿元 | - | 280 | 亿元
            ≤620万/月 | ≤ | 620 | 万/月
            150万 | - | 150 | 万
            2km | - | 2 | km
            ≥80M | ≥ | 80 | M
            100% | - | 100 | %
            63人 | - | 63 | 人
            485条 | - | 485 | 条
            20万元 | - | 20 | 万元
            3年 | - | 3 | 年
            2 | - | 2 | -
            4.5 | - | 4.5 | -
            ≥3 | ≥ | 3 | -
            226,145,100.00 | - | 226145100 | -
            1,030,700.00元 | - | 1030700 | 元
            0次 | - | 0 | 次
            0 | - | 0 | -
            95%以上 | ≥ | 95 | %
            不少于30小时 | ≥ | 30 | 小时
            不低于280亿元 | ≥ | 280 | 亿元
            超13万元/年 | > | 13 | 万元/年
            30人次以上 | ≥ | 30 | 人次
            至少2次 | ≥ | 2 | 次
            控制在2小时以内 | ≤ | 2 | 小时
            90%以下 | ≤ | 90 | %
            不超过5天 | ≤ | 5 | 天
            不高于1000元/人 | ≤ | 1000 | 元/人
            200余人 | - | 200 | 人
            约3500米 | - | 3500 | 米
            约200余人 | - | 200 | 人
            10%左右 | - | 10 | %
            1次/月 | - | 1 | 次/月
            2批次/千人 | - | 2 | 批次/千人
            每月1次 | - | 1 | 次/月
            每生1500元/学期 | - | 1500 | 元/生·学期
            """)
    void a_number_is_read_with_the_operator_and_unit_that_are_written(
            String printed, @Nullable String operator, BigDecimal number, @Nullable String unit) {
        TargetValue value = TargetValue.read(printed);

        assertThat(value.number()).isEqualByComparingTo(number);
        assertThat(value.operator() == null ? null : value.operator().sign()).isEqualTo(operator);
        assertThat(value.unit()).isEqualTo(unit);
        assertThat(value.text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6月份完成宣传片制作;9月份完成文本",
                "完成1部宣传片,2套方案",
                "困难台胞432人、高龄台胞1792人",
                "开展丰收节活动1次、夏令营活动1次",
                "严格按照预算标准1000元/人给补助对象兑付补助",
                "企业所得税减按15%征收",
                "暂定量按15次作业且总航时不少于30小时测算",
                "6:2:2",
                "80%-90%",
                "3-5天",
                "≥3 4",
                "735 10 10",
                "20100%100%20",
                "12345678901234567",
                "提高",
                "明显",
                "不超预算",
                "参照政府采购成本控制",
                "是",
                "无",
                "房屋设备、设施的管理到位,环境卫生整洁,车辆停放有序",
                "万分之六",
                ">",
                "≥**%",
                "**元/人·月",
                "1,2",
                "第3方评估"
            })
    void words_and_cells_with_more_than_one_number_stay_words(String printed) {
        assertThat(TargetValue.read(printed)).isEqualTo(new TargetValue(null, null, null, printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # printed | from | to
            2021年12月31日 | - | 2021-12-31
            2025年12月 | - | 2025-12
            2021年7月 | - | 2021-07
            2021年12月31日前 | - | 2021-12-31
            2022年12月底前 | - | 2022-12
            11月底之前 | - | 2021-11
            2025年年底前 | - | 2025
            2023年底 | - | 2023
            12月底到位 | - | 2021-12
            2021年1月-12月 | 2021-01 | 2021-12
            2020年1月--2020年11月 | 2020-01 | 2020-11
            2023.07-2024.01 | 2023-07 | 2024-01
            2021.1-2021.12 | 2021-01 | 2021-12
            2020.1-12 | 2020-01 | 2020-12
            202001-202012 | 2020-01 | 2020-12
            2022年3月-2023年11月 | 2022-03 | 2023-11
            2021年-2021年 | 2021 | 2021
            2024年—2026年 | 2024 | 2026
            2021年1月至2021年12月 | 2021-01 | 2021-12
            2021年全年 | 2021 | 2021
            全年 | 2021 | 2021
            当年 | 2021 | 2021
            2026/1/1 | - | 2026-01-01
            6月份 | - | 2021-06
            12月15日前 | - | 2021-12-15
            """)
    void a_date_stays_words_and_proposes_what_it_means(String printed, @Nullable String from, String to) {
        TargetValue value = TargetValue.read(printed);
        Period meant = Dates.read(printed, new BudgetYear(2021)).orElseThrow();

        assertThat(value).isEqualTo(new TargetValue(null, null, null, printed));
        assertThat(meant.from() == null ? null : meant.from().toString()).isEqualTo(from);
        assertThat(String.valueOf(meant.to())).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥80%", "3年", "12月", "2021年2月30日", "80000", "12.5", "长期", "", "2.5-3.5"})
    void what_is_no_date_proposes_none(String printed) {
        assertThat(Dates.read(printed, new BudgetYear(2021))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年度", "2022年上半年", "2022年第三季度", "每月10日前", "100%全覆盖", "3A", "年底前完成"})
    void a_year_a_deadline_or_a_grade_is_no_number(String printed) {
        TargetValue value = TargetValue.read(printed);

        assertThat(value.number()).isNull();
        assertThat(value.unit()).isNull();
        assertThat(value.text()).isEqualTo(printed);
    }

    @Test
    void a_day_between_the_same_signs_is_no_period() {
        assertThat(Dates.read("2022-12-31", null)).contains(new Period(null, new PartialDate(2022, 12, 31)));
        assertThat(Dates.read("2020.1-12", null))
                .contains(new Period(new PartialDate(2020, 1, null), new PartialDate(2020, 12, null)));
        assertThat(Dates.read("自2022年1月起至2022年12月止", null))
                .contains(new Period(new PartialDate(2022, 1, null), new PartialDate(2022, 12, null)));
    }

    @Test
    void without_a_year_a_month_proposes_nothing() {
        assertThat(Dates.read("12月底到位", null)).isEmpty();
    }

    @Test
    void a_bare_number_takes_operator_and_unit_from_its_name() {
        assertThat(ValueReading.of("85", "苗木成活率(≥**%)", "质量指标").value().printed())
                .isEqualTo("≥85%");
        assertThat(ValueReading.of("80000", "实施营造林总面积(亩)", "数量指标").value().printed())
                .isEqualTo("80000亩");
        assertThat(ValueReading.of("29", "受益人口数≥**人", "数量指标").value().printed()).isEqualTo("≥29人");
        assertThat(ValueReading.of("2", "重点工程(续建项目)", "数量指标").value().printed()).isEqualTo("2");
    }

    @Test
    void what_the_cell_says_is_not_overruled_by_the_name() {
        assertThat(ValueReading.of("≤1125万元", "项目总成本(≥**%)", "成本指标").value().printed())
                .isEqualTo("≤1125万元");
    }

    @Test
    void what_the_dictionary_has_is_a_unit_however_it_is_made() {
        Measures own = new Measures(List.of(
                new Measure("到访人次", Set.of(), Set.of(), Dimension.PERSON_TIMES),
                new Measure("标准箱（20英尺）", Set.of("TEU"), Set.of(), Dimension.COUNT)));

        for (String value : List.of("≥300到访人次", "≥300标准箱（20英尺）", "≥300TEU")) {
            assertThat(ValueReading.of(value, null, null, own).value().printed())
                    .isEqualTo(value);
            assertThat(ValueReading.of(value, null, null, own).value().number()).isEqualByComparingTo("300");
            assertThat(ValueReading.of(value).value().number()).isNull();
        }
        assertThat(TargetValue.read("5把").unit()).isEqualTo("把");
    }

    @Test
    void a_bare_number_that_is_a_date_without_its_signs_is_no_number_under_timeliness() {
        assertThat(ValueReading.of("44,561", "完成时间", "时效指标").value().number()).isNull();
        assertThat(ValueReading.of("20246", "完成时间", "时效指标").value().number()).isNull();
        assertThat(ValueReading.of("44,561", "受益人数", "数量指标").value().number()).isEqualByComparingTo("44561");
        assertThat(Dates.ofSpreadsheetSerial(44561)).hasToString("2021-12-31");
    }

    @Test
    void direction_and_weight_in_the_cell_are_read_beside_the_value() {
        ValueReading reading = ValueReading.of("≥280亿元30%正向指标");

        assertThat(reading.weight()).isEqualByComparingTo("30");
        assertThat(reading.direction()).isEqualTo(Direction.POSITIVE);
        assertThat(ValueReading.of("反向 = 2 万元").direction()).isEqualTo(Direction.NEGATIVE);
    }

    @Test
    void an_operator_before_a_date_is_kept() {
        TargetValue value = TargetValue.read("≤2021年12月31日");

        assertThat(value.operator()).isEqualTo(Operator.AT_MOST);
        assertThat(value.number()).isNull();
    }

    @Test
    void a_value_is_printed_without_spaces_and_without_typesetting_marks() {
        assertThat(TargetValue.read("$\\geq 100\\%$").printed()).isEqualTo("≥100%");
        assertThat(TargetValue.read("≥ 30 人").printed()).isEqualTo("≥30人");
        assertThat(new TargetValue(null, null, null, "满意度 \\geq 80% 以上吧").printed())
                .isEqualTo("满意度≥80%以上吧");
    }

    @Test
    void a_printed_value_reads_as_itself() {
        Random random = new Random(20261123);
        List<String> units = new ArrayList<>(List.of("人次", "%", "元/人·天", "万平方米", "次/月", "个"));
        for (int i = 0; i < 2000; i++) {
            Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
            BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            TargetValue value = TargetValue.of(operator, number, units.get(random.nextInt(units.size())));

            assertThat(TargetValue.read(value.printed())).isEqualTo(value);
        }
    }
}
