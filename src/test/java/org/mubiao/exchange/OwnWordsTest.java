package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.table.Dimension;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Level1;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.Measure;
import org.mubiao.table.Measures;
import org.mubiao.table.ProperWords;

/** Files of a place that calls its levels, its units and its sources of money its own way. */
class OwnWordsTest {

    private static final String UPPER = """
            项目支出绩效目标表
            (2027年度)
            项目名称\t港口提升
            预算单位\t港航局
            项目资金（万元）\t年度资金总额\t120
            \t其中：财政拨款\t100
            \t对口帮扶\t20
            年度目标\t建成绿色港口。
            """;

    /** As merged cells leave it: what is not printed again has no cell. */
    private static final String LOWER = """
            一级指标\t二级指标\t三级指标\t指标值
            产出指标\t规模指标\t集装箱吞吐量\t≥500TEU
            中转箱量\t≥80teu
            数字赋能\t联网码头数\t3个
            绿色发展\t双碳指标（试行）\t岸电使用量\t≥20万千瓦时
            """;

    private static final List<String> ROWS = List.of(
            "产出指标/规模指标/集装箱吞吐量/≥ 500 TEU",
            "产出指标/规模指标/中转箱量/≥ 80 teu",
            "产出指标/数字赋能/联网码头数/ 3 个",
            "绿色发展/双碳指标（试行）/岸电使用量/≥ 20 万千瓦时");

    private final TableReader own = new TableReader(withOwn("规模指标"), words("TEU", "对口帮扶"));
    private final TableReader shipped = new TableReader();

    static Stream<Arguments> printings() {
        String cells = UPPER + LOWER;
        return Stream.of(
                Arguments.of("cells of a sheet", cells, StandardCharsets.UTF_8),
                Arguments.of("cells of a sheet, as offices save them", cells, Charset.forName("GB18030")),
                Arguments.of("bars", cells.replace("\t", " | "), StandardCharsets.UTF_8),
                Arguments.of("words of a page", cells.replaceAll("\t+", " "), StandardCharsets.UTF_8),
                Arguments.of(
                        "a cell a line", cells.replace("\t", "\n").replaceAll("\n+", "\n"), StandardCharsets.UTF_16));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printings")
    void a_table_is_read_by_the_words_of_its_place(String name, String text, Charset charset) {
        ReadTable read = read(own, text.getBytes(charset));

        assertThat(rows(read)).isEqualTo(ROWS);
        assertThat(sources(read)).containsExactly("财政拨款 100", "对口帮扶 20");
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printings")
    void by_what_the_portal_ships_the_same_table_is_read_otherwise(String name, String text, Charset charset) {
        ReadTable read = read(shipped, text.getBytes(charset));

        assertThat(rows(read)).isNotEqualTo(ROWS).noneMatch(row -> row.endsWith("TEU"));
        assertThat(sources(read)).doesNotContain("对口帮扶 20");
        assertThat(read.doubts()).isNotEmpty();
    }

    @Test
    void the_words_of_one_place_are_not_anothers() {
        byte[] file = (UPPER + LOWER).getBytes(StandardCharsets.UTF_8);
        TableReader elsewhere = new TableReader(withOwn("体量指标"), words("FEU", "友城援建"));
        List<String> before = rows(read(elsewhere, file));

        assertThat(rows(read(own, file))).isEqualTo(ROWS);
        assertThat(rows(read(elsewhere, file))).isEqualTo(before).isNotEqualTo(ROWS);
        assertThat(rows(read(shipped, file))).isNotEqualTo(ROWS);
        assertThat(rows(read(own, file))).isEqualTo(ROWS);
        assertThat(rows(read(
                        elsewhere,
                        (UPPER + LOWER)
                                .replace("规模指标", "体量指标")
                                .replace("TEU", "FEU")
                                .replace("teu", "feu")
                                .getBytes(StandardCharsets.UTF_8))))
                .contains("产出指标/体量指标/集装箱吞吐量/≥ 500 FEU", "产出指标/体量指标/中转箱量/≥ 80 feu");
    }

    @Test
    void a_place_with_words_of_its_own_still_reads_what_is_shipped() throws IOException {
        List<ReadTable> read = own.read("seeds.txt", ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"));
        List<ExpectedTable> expected = ExpectedTable.golden();

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(expected.get(i).differences(read.get(i))).isEmpty();
        }
    }

    @Test
    void a_list_of_a_department_is_read_by_the_words_of_its_place() {
        byte[] list = """
                2027年部门预算项目绩效目标表
                101
                港航局
                500
                港口提升
                120
                【年度目标】建成绿色港口。
                【产出指标-规模指标】
                指标1:集装箱吞吐量(≥500TEU)
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(rows(read(own, list))).containsExactly("产出指标/规模指标/集装箱吞吐量/≥ 500 TEU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"对口帮扶", "2.对口帮扶", "（二）对口帮扶", "2、对口帮扶小计", "其中：对口帮扶（万元）"})
    void a_source_of_the_place_is_known_with_its_number(String printed) {
        String text = (UPPER + LOWER).replace("对口帮扶", printed);

        assertThat(sources(read(own, text.getBytes(StandardCharsets.UTF_8))))
                .hasSize(2)
                .anyMatch(source -> source.contains("对口帮扶") && source.endsWith(" 20"));
    }

    @Test
    void a_long_name_of_a_level_is_known_among_words() {
        String longest = "受益企业和港口周边居民以及船员综合满意程度评价指标";
        TableReader reader = new TableReader(withOwn(longest), ProperWords.shipped());
        String text = (UPPER + LOWER).replace("规模指标", longest).replaceAll("\t+", " ");

        assertThat(longest.length()).isGreaterThan(20);
        assertThat(rows(read(reader, text.getBytes(StandardCharsets.UTF_8))))
                .anyMatch(row -> row.startsWith("产出指标/" + longest + "/集装箱吞吐量/"));
    }

    private static ReadTable read(TableReader reader, byte[] file) {
        return reader.read("表.txt", file).getFirst();
    }

    /** Levels, name and value in its parts. */
    private static List<String> rows(ReadTable read) {
        return read.table().indicators().stream().map(OwnWordsTest::row).toList();
    }

    private static String row(Indicator row) {
        String operator =
                row.value().operator() == null ? "" : row.value().operator().sign();
        return row.level1() + "/" + row.level2() + "/" + row.name() + "/" + operator + " "
                + row.value().number() + " " + row.value().unit();
    }

    private static List<String> sources(ReadTable read) {
        return read.table().funding().lines().stream()
                .map(line -> line.label() + " " + line.amount())
                .toList();
    }

    /** What is shipped, and one made of it: a level 2 renamed, another one added with an alias, and a level 1 added. */
    private static FrameworkSet withOwn(String quantity) {
        Framework made = Frameworks.named("national-2021").orElseThrow().another("port-2027", "港口试点指标体系", 2027);
        List<Level1> levels = new ArrayList<>();
        for (Level1 level : made.levels()) {
            levels.add(level.name().equals("产出指标") ? level.with(outputs(level, quantity)) : level);
        }
        levels.add(new Level1("绿色发展", List.of(), List.of(level2("双碳指标（试行）", IndicatorGroup.BENEFIT))));
        List<Framework> all = new ArrayList<>(Frameworks.all());
        all.add(made.withLevels(levels));
        return new FrameworkSet(all, all);
    }

    private static List<Level2> outputs(Level1 level, String quantity) {
        List<Level2> outputs = new ArrayList<>(level.levels());
        outputs.replaceAll(old -> old.name().equals("数量指标") ? level2(quantity, IndicatorGroup.QUANTITY) : old);
        outputs.add(level2("数字化指标", IndicatorGroup.QUALITY, "数字赋能"));
        return outputs;
    }

    private static Level2 level2(String name, IndicatorGroup group, String... aliases) {
        return new Level2(name, List.of(aliases), group, false, null);
    }

    private static ProperWords words(String box, String source) {
        ProperWords shipped = ProperWords.shipped();
        List<Measure> measures = new ArrayList<>(shipped.measures().entries());
        measures.add(new Measure("标准箱", Set.of(box), Set.of(box.toLowerCase(Locale.ROOT)), Dimension.COUNT));
        List<FundTree> trees = new ArrayList<>(FundTrees.all());
        trees.add(new FundTree(
                "port",
                List.of(
                        new FundTree.Source("1", "财政拨款", List.of(), List.of()),
                        new FundTree.Source("2", source, List.of(), List.of()))));
        return new ProperWords(
                new Measures(measures),
                shipped.projectTypes(),
                shipped.projectAttributes(),
                shipped.regulations(),
                trees);
    }
}
