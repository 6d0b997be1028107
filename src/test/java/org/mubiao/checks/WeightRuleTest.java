package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mubiao.checks.Judged.findings;
import static org.mubiao.checks.Judged.right;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mubiao.shared.Words;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightSchemes;

/** C12. The right table has six rows: three outputs, a cost, a benefit, a satisfaction. */
class WeightRuleTest {

    private static TargetTable weighted(String... weights) {
        List<Indicator> rows = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Indicator row = right().indicators().get(i);
            rows.add(weights[i].equals("-") ? row : row.withWeight(new BigDecimal(weights[i])));
        }
        return right().withIndicators(rows);
    }

    private static CheckContext by(String scheme) {
        CheckContext context = CheckContext.fitting(right());
        return context.with(context.framework().with(WeightSchemes.named(scheme).orElseThrow()));
    }

    /** 80 points: outputs with their cost 60, benefits and satisfaction together 20, which go on to the outputs. */
    private static CheckContext byOwn() {
        WeightScheme scheme = new WeightScheme(
                WeightScheme.OWN,
                "",
                80,
                List.of(
                        new WeightScheme.Part(
                                "产出",
                                Set.of(
                                        IndicatorGroup.QUANTITY,
                                        IndicatorGroup.QUALITY,
                                        IndicatorGroup.TIMELINESS,
                                        IndicatorGroup.COST),
                                60,
                                Map.of()),
                        new WeightScheme.Part(
                                "成效",
                                Set.of(IndicatorGroup.BENEFIT, IndicatorGroup.SATISFACTION),
                                20,
                                Map.of("产出", 20))));
        CheckContext context = CheckContext.fitting(right());
        return context.with(context.framework().with(WeightSchemes.laidDown(scheme)));
    }

    @Test
    void a_table_is_judged_by_a_scheme_of_ones_own() {
        assertThat(findings(weighted("20", "20", "10", "10", "12", "8"), byOwn()))
                .isEmpty();
        assertThat(findings(weighted("20", "20", "10", "20", "12", "8"), byOwn()))
                .containsExactly("C12 justify indicators/项目完成");
        TargetTable wrong = weighted("20", "20", "10", "10", "12", "12");
        assertThat(findings(wrong, byOwn())).containsExactly("C12 justify indicators/项目效益");
        assertThat(Checks.judge(wrong, byOwn()))
                .extracting(found -> Words.in(Words.CHINESE).say(found.message()))
                .singleElement()
                .asString()
                .contains("“项目效益、满意度指标”的权重合计24，应为20");
        assertThat(Weighing.of(wrong, byOwn()).parts())
                .extracting(
                        Weighing.Part::name,
                        Weighing.Part::due,
                        part -> part.missing().intValue())
                .containsExactly(tuple("产出", 60, 0), tuple("成效", 20, -4));
    }

    @Test
    void its_points_go_on_where_a_table_has_no_such_indicators() {
        TargetTable outputs = weighted("30", "20", "10", "20");

        assertThat(Weighing.of(outputs, byOwn()).isRight()).isTrue();
        assertThat(findings(outputs, byOwn())).noneMatch(finding -> finding.startsWith("C12"));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 1 2 3 4 5 6",
        "total-100, 20 20 20 10 20 10",
        "total-100, 33.4 33.3 33.3 - - -",
        "outputs-50, 15 15 10 10 30 10",
        "outputs-50, 12.5 12.5 12.5 12.5 30 10",
        "cost-20, 15 15 10 20 20 10",
        "cost-20, - - - - - -",
    })
    void weights_that_add_up_are_not_found(String scheme, String weights) {
        assertThat(findings(weighted(weights.split(" ")), by(scheme))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "total-100, 20 20 20 10 20 -, C12 justify indicators, 指标权重合计90，应为100",
        "outputs-50, 15 15 10 15 30 10, C12 justify indicators/项目完成, “项目完成”的权重合计55，应为50",
        "cost-20, 15 15 10 20 20 -, C12 justify indicators/满意度指标, “满意度指标”的权重合计0，应为10",
        "outputs-50, 15 15 10 10 29.5 10, C12 justify indicators/项目效益, “项目效益”的权重合计29.5，应为30",
    })
    void weights_that_do_not_are_told_where_they_are_wrong(String scheme, String weights, String finding, String said) {
        TargetTable table = weighted(weights.split(" "));

        assertThat(findings(table, by(scheme))).containsExactly(finding);
        assertThat(Checks.judge(table, by(scheme)))
                .first()
                .extracting(found -> Words.in(Words.CHINESE).say(found.message()))
                .asString()
                .contains(said);
    }

    @Test
    void a_table_without_cost_or_satisfaction_has_their_points_elsewhere() {
        List<Indicator> rows =
                new ArrayList<>(weighted("20", "20", "10", "-", "30", "10").indicators());
        rows.remove(3);
        assertThat(findings(right().withIndicators(rows), by("cost-20")))
                .containsExactly("C04 justify indicators/项目完成/成本指标");
        rows.removeLast();
        rows.set(3, rows.get(3).withWeight(new BigDecimal(40)));
        assertThat(findings(right().withIndicators(rows), by("cost-20")))
                .containsExactlyInAnyOrder(
                        "C04 justify indicators/项目完成/成本指标", "C08 justify indicators/满意度指标/服务对象满意度指标");
    }

    @Test
    void parts_that_share_a_level_1_are_told_at_their_levels_2() {
        assertThat(findings(weighted("10", "10", "10", "30", "20", "20"), by("cost-20")))
                .containsExactly(
                        "C12 justify indicators/项目完成/数量指标",
                        "C12 justify indicators/项目完成/成本指标",
                        "C12 justify indicators/满意度指标");
    }
}
