package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworksTest {

    private final Framework shandong = Frameworks.named("shandong-2021").orElseThrow();

    @Test
    void a_legacy_pair_is_readable_and_names_what_stands_for_it() {
        Framework.Level2 effect = shandong.pair("项目效益", "效果指标").orElseThrow();

        assertThat(effect.legacy()).isTrue();
        assertThat(effect.standsFor()).isEqualTo("社会效益指标");
    }

    @Test
    void an_alias_is_the_pair_it_stands_for() {
        assertThat(shandong.pair("项目完成指标", "数量指标")).isEqualTo(shandong.pair("项目完成", "数量指标"));
    }

    @Test
    void a_level_2_under_the_wrong_level_1_is_no_pair_but_has_a_parent() {
        assertThat(shandong.pair("项目效益", "数量指标")).isEmpty();
        assertThat(shandong.parentsOf("数量指标"))
                .extracting(Framework.Level1::name)
                .containsExactly("项目完成");
    }

    @Test
    void the_fitting_framework_knows_most_pairs() {
        TargetTable table = TargetTable.EMPTY.withIndicators(List.of(
                Indicator.of("成本指标", "经济成本指标", "人均培训成本", TargetValue.EMPTY),
                Indicator.of("产出指标", "数量指标", "培训天数", TargetValue.EMPTY)));

        assertThat(Frameworks.fitting(table).id()).isEqualTo("national-2021");
    }

    @Test
    void every_fund_tree_has_codes_of_its_own() {
        assertThat(FundTrees.all())
                .allSatisfy(tree -> assertThat(tree.sources())
                        .extracting(FundTree.Source::code)
                        .doesNotHaveDuplicates());
    }
}
