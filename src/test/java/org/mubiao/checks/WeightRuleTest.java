package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mubiao.checks.Judged.findings;
import static org.mubiao.checks.Judged.right;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mubiao.shared.Words;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;
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
