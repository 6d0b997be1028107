package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mubiao.table.IndicatorGroup.BENEFIT;
import static org.mubiao.table.IndicatorGroup.COST;
import static org.mubiao.table.IndicatorGroup.QUALITY;
import static org.mubiao.table.IndicatorGroup.QUANTITY;
import static org.mubiao.table.IndicatorGroup.SATISFACTION;
import static org.mubiao.table.IndicatorGroup.TIMELINESS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightScheme.Part;
import org.mubiao.table.WeightSchemes;

class WeightPolicyTest {

    private static final Part OUTPUTS = part("产出", 50, Map.of(), QUANTITY, QUALITY, TIMELINESS);
    private static final Part BENEFITS = part("效益", 30, Map.of(), BENEFIT);

    private static Part part(String name, int points, Map<String, Integer> otherwise, IndicatorGroup... groups) {
        return new Part(name, Set.of(groups), points, otherwise);
    }

    private static Part cost(Map<String, Integer> otherwise) {
        return part("成本", 10, otherwise, COST);
    }

    private static List<String> faults(int total, Part... parts) {
        return WeightPolicy.faultsOf(
                        WeightSchemes.laidDown(new WeightScheme(WeightScheme.OWN, "", total, List.of(parts))))
                .stream()
                .map(Words.in(Words.CHINESE)::say)
                .toList();
    }

    @Test
    void what_is_shipped_fulfils_every_rule() {
        assertThat(WeightSchemes.all())
                .allSatisfy(scheme -> assertThat(WeightPolicy.faultsOf(scheme)).isEmpty());
    }

    @Test
    void parts_that_add_up_and_a_total_without_parts_are_right() {
        assertThat(faults(90, OUTPUTS, BENEFITS, cost(Map.of("产出", 6, "效益", 4))))
                .isEmpty();
        assertThat(faults(80, OUTPUTS, BENEFITS)).isEmpty();
        assertThat(faults(80)).isEmpty();
    }

    @Test
    void a_total_is_a_positive_whole_number() {
        assertThat(faults(0)).singleElement().asString().contains("合计应为1至1000的整数");
        assertThat(faults(-90)).hasSize(1);
        assertThat(faults(1001)).hasSize(1);
    }

    @Test
    void parts_add_up_to_the_total() {
        assertThat(faults(90, OUTPUTS, BENEFITS)).containsExactly("各部分共80分，合计应为90分，还差10分，请调整分值或合计。");
        assertThat(faults(70, OUTPUTS, BENEFITS)).containsExactly("各部分共80分，合计应为70分，多出10分，请调整分值或合计。");
    }

    @Test
    void points_are_positive_whole_numbers_also_where_they_add_up() {
        assertThat(faults(80, OUTPUTS, BENEFITS, part("成本", 0, Map.of(), COST))).containsExactly("“成本”的分值应为1至1000的整数。");
        assertThat(faults(70, OUTPUTS, BENEFITS, part("成本", -10, Map.of(), COST)))
                .containsExactly("“成本”的分值应为1至1000的整数。");
        assertThat(faults(Integer.MAX_VALUE - 1, part("一", Integer.MAX_VALUE, Map.of(), COST), OUTPUTS))
                .as("sums do not run over")
                .contains("“一”的分值应为1至1000的整数。");
    }

    @Test
    void a_group_belongs_to_one_part_at_most_and_a_part_has_one_at_least() {
        assertThat(faults(60, OUTPUTS, part("别的", 10, Map.of(), QUALITY, SATISFACTION)))
                .containsExactly("质量类指标同时归“产出”和“别的”，只能归一个部分，请从其中一个取消勾选。");
        assertThat(faults(60, OUTPUTS, part("别的", 10, Map.of()))).containsExactly("请选择“别的”的分值由哪类指标分享。");
    }

    @Test
    void names_of_parts_are_said_and_tell_them_apart() {
        assertThat(faults(60, OUTPUTS, part(" ", 10, Map.of(), COST))).containsExactly("请填写第2部分的名称，最长20字。");
        assertThat(faults(60, OUTPUTS, part("很".repeat(21), 10, Map.of(), COST)))
                .hasSize(1);
        assertThat(faults(60, OUTPUTS, part(" 产出 ", 10, Map.of(), COST))).containsExactly("有两个部分都叫“产出”，请改一个名称。");
        assertThat(faults(50, part("", 50, Map.of())))
                .as("a part without a name is told by its place")
                .containsExactly("请填写第1部分的名称，最长20字。", "请选择“第1部分”的分值由哪类指标分享。");
    }

    @Test
    void all_points_of_a_part_go_on_to_other_parts_or_none() {
        assertThat(faults(90, OUTPUTS, BENEFITS, cost(Map.of("产出", 6))))
                .containsExactly("“成本”转出6分，应正好转出它的10分，每一份都是正整数；不转出的，请全部留空。");
        assertThat(faults(90, OUTPUTS, BENEFITS, cost(Map.of("产出", 11, "效益", -1))))
                .hasSize(1);
        assertThat(faults(90, OUTPUTS, BENEFITS, cost(Map.of("产值", 10))))
                .containsExactly("“成本”的分值转给了“产值”，没有这个部分。请改填另一个部分，或留空。");
        assertThat(faults(90, OUTPUTS, BENEFITS, cost(Map.of("成本", 10))))
                .containsExactly("“成本”的分值转给了“成本”，没有这个部分。请改填另一个部分，或留空。");
    }

    @Test
    void points_go_on_to_parts_that_keep_theirs() {
        assertThat(faults(60, OUTPUTS, part("效益", 10, Map.of("成本", 10), BENEFIT), cost(Map.of("效益", 10))))
                .as("neither would have them in a table without both")
                .contains("“成本”的分值转给了“效益”，而“效益”的分值也会转出。请转给分值不转出的部分。");
    }

    @Test
    void the_first_fault_refuses() {
        WeightScheme scheme = new WeightScheme(WeightScheme.OWN, "", 90, List.of(OUTPUTS));

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> WeightPolicy.require(scheme))
                .withMessage("catalog.refused.weights-missing");
    }
}
