package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mubiao.shared.Amount;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

class TableReaderTest {

    private static final String HEAD = "项目支出绩效目标表\n(2023年度)\n项目名称\t甲\n预算单位\t乙局\n";
    private static final String COLUMNS = "一级指标\t二级指标\t三级指标\t指标值\n";

    static Stream<Arguments> printings() throws IOException {
        String tabs = new String(ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"), StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("bars", tabs.replace("\t", " | ")),
                Arguments.of("spaces", tabs.replaceAll("\t+", " ")),
                Arguments.of("one cell a line", tabs.replace("\t", "\n").replaceAll("\n+", "\n")));
    }

    @ParameterizedTest
    @MethodSource("printings")
    void the_seed_tables_are_the_same_however_their_cells_are_parted(String name, String text) throws IOException {
        List<ReadTable> read = read(text);
        List<ExpectedTable> expected = ExpectedTable.golden();

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(expected.get(i).differences(read.get(i)))
                    .as("table " + (i + 1))
                    .isEmpty();
        }
    }

    @Test
    void a_level_carried_down_by_position_only_is_doubted() throws IOException {
        ReadTable fourth = new TableReader()
                .read("seeds", ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"))
                .get(3);

        assertThat(keys(fourth, "indicators[9].level2")).containsExactly("exchange.doubt.level-by-position");
    }

    @Test
    void a_level_2_that_cannot_stand_under_the_level_1_above_it_has_an_unknown_level_1() {
        ReadTable read = read(HEAD + COLUMNS + "产出指标\t数量指标\t村庄数\t≥3个\n\t社会效益指标\t收入\t提高\n")
                .get(0);

        assertThat(read.table().indicators())
                .extracting(Indicator::level1, Indicator::level2)
                .containsExactly(tuple("产出指标", "数量指标"), tuple(null, "社会效益指标"));
        assertThat(keys(read, "indicators[2].level1")).contains("exchange.doubt.level1-lost");
    }

    @Test
    void amounts_in_yuan_are_converted_exactly() {
        TargetTable table = read(HEAD + "项目资金（元）\t年度资金总额\t1,234,567.89\n" + COLUMNS + "产出指标\t数量指标\t甲\t1个\n")
                .get(0)
                .table();

        assertThat(table.funding().total()).isEqualTo(Amount.ofWan("123.456789"));
    }

    @Test
    void an_amount_without_a_unit_stays_unknown() {
        ReadTable read = read(HEAD + "项目资金\t年度资金总额\t55\n" + COLUMNS + "产出指标\t数量指标\t甲\t1个\n")
                .get(0);

        assertThat(read.table().funding().total()).isNull();
        assertThat(keys(read, "funding.total")).contains("exchange.doubt.no-unit");
    }

    @Test
    void goals_side_by_side_that_cannot_be_parted_stay_unknown() {
        ReadTable read = read("""
                        项目支出绩效目标表
                        (2023年度)
                        项目名称 甲
                        项目资金（万元） 年度资金总额：120
                        中长期目标 年度目标
                        目标1：保障通行。
                        目标2：提升路况。
                        一级指标 二级指标 三级指标 指标值
                        产出指标 数量指标 养护里程 ≥ 320 公里
                        """).get(0);

        assertThat(read.table().goals().annual()).isNull();
        assertThat(read.table().goals().mediumLongTerm()).isNull();
        assertThat(keys(read, "goals.annual")).containsExactly("exchange.doubt.goals-not-parted");
    }

    @Test
    void sign_value_and_unit_in_columns_of_their_own_are_put_together() {
        Indicator indicator = read(HEAD
                        + "一级指标\t二级指标\t三级指标\t计算符号\t目标值\t度量单位\t分值\n"
                        + "成本指标\t经济成本指标\t清运成本\t≤\t123\t万元\t20\n")
                .get(0)
                .table()
                .indicators()
                .get(0);

        assertThat(indicator.printed(IndicatorField.VALUE)).isEqualTo("≤123万元");
        assertThat(indicator.printed(IndicatorField.WEIGHT)).isEqualTo("20");
        assertThat(indicator.level1()).isEqualTo("成本指标");
    }

    @Test
    void the_value_of_last_year_is_the_baseline() {
        Indicator indicator = read(HEAD
                        + "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
                        + "\t\t\t\t2022年实际实现值\t预期2023年实现值\n"
                        + "\t产出指标\t数量指标\t完成数\t80个\t100个\n")
                .get(0)
                .table()
                .indicators()
                .get(0);

        assertThat(indicator.value().text()).isEqualTo("100个");
        assertThat(indicator.text(IndicatorField.BASELINE)).isEqualTo("80个");
    }

    @Test
    void of_several_boxes_the_ticked_one_is_the_attribute() {
        String rest = COLUMNS + "产出指标\t数量指标\t甲\t1个\n";

        assertThat(attribute("□新增项目 ☑延续项目", rest)).isEqualTo("延续项目");
        assertThat(attribute("1、新增项目 □ 2、延续项目 ■", rest)).isEqualTo("延续项目");
        assertThat(attribute("☑新增项目 ☑延续项目", rest)).isNull();
        assertThat(attribute("□新增项目 □延续项目", rest)).isNull();
    }

    @Test
    void a_duration_is_no_period() {
        ReadTable read =
                read(HEAD + "项目期\t3年\n" + COLUMNS + "产出指标\t数量指标\t甲\t1个\n").get(0);

        assertThat(read.table().overview().period().isUnknown()).isTrue();
        assertThat(keys(read, "overview.period")).containsExactly("exchange.doubt.period-unread");
    }

    @Test
    void notes_and_signatures_below_the_table_are_no_indicators() {
        TargetTable table = read(HEAD + COLUMNS + "产出指标\t数量指标\t甲\t1个\n注：1.本表一式两份\n审核意见\t(盖章)\n\t\t乙\t2个\n")
                .get(0)
                .table();

        assertThat(table.indicators()).hasSize(1);
    }

    private static String attribute(String printed, String rest) {
        return read(HEAD + "项目属性\t" + printed + "\n" + rest)
                .get(0)
                .table()
                .overview()
                .text(OverviewField.ATTRIBUTE);
    }

    private static List<String> keys(ReadTable read, String path) {
        return read.doubts().stream()
                .filter(doubt -> doubt.path().toString().equals(path))
                .map(doubt -> doubt.message().key())
                .toList();
    }

    private static List<ReadTable> read(String text) {
        return new TableReader().read("file", text.getBytes(StandardCharsets.UTF_8));
    }
}
