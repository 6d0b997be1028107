package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mubiao.table.Framework.Pair;

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

    @Test
    void every_pair_of_one_has_a_place_in_the_other_and_comes_back_from_it() {
        Framework national = Frameworks.named("national-2021").orElseThrow();
        Translation there = Frameworks.shipped().translation(shandong, national);
        Translation back = Frameworks.shipped().translation(national, shandong);

        assertThat(shandong.pairs()).allSatisfy(pair -> {
            Pair place = there.of(pair.level1(), pair.level2()).orElseThrow();
            assertThat(national.inForce(place)).contains(place);
            assertThat(back.of(place.level1(), place.level2())).isEqualTo(shandong.inForce(pair));
        });
        assertThat(there.of("项目完成指标", "成本指标")).as("by an alias").contains(new Pair("成本指标", "经济成本指标"));
        assertThat(there.of("项目效益", "效果指标")).as("legacy").contains(new Pair("效益指标", "社会效益指标"));
        assertThat(back.of("成本指标", "生态环境成本指标")).contains(new Pair("项目完成", "成本指标"));
        assertThat(there.of("产出指标", "数量指标")).as("none of its own").isEmpty();
    }

    @Test
    void a_framework_that_only_others_know_is_read_backwards() {
        Framework older = Frameworks.named("national-2020").orElseThrow();
        Framework national = Frameworks.named("national-2021").orElseThrow();

        Translation back = Frameworks.shipped().translation(national, older);

        assertThat(national.mappingFrom(older.id())).isPresent();
        assertThat(older.mappingFrom(national.id())).isEmpty();
        assertThat(back.of("成本指标", "经济成本指标")).contains(new Pair("产出指标", "成本指标"));
        assertThat(back.of("产出指标", "质量指标")).contains(new Pair("产出指标", "质量指标"));
        assertThat(back.of("成本指标", "社会成本指标")).as("it had no such pair").isEmpty();
    }

    @Test
    void frameworks_that_do_not_know_each_other_meet_over_one_that_knows_both() {
        Framework national = Frameworks.named("national-2021").orElseThrow();
        Framework next = national.another("local-2027", "明年", 2027);
        List<Framework> all =
                Stream.concat(Frameworks.all().stream(), Stream.of(next)).toList();
        FrameworkSet set = new FrameworkSet(all, all);

        assertThat(next.mappingFrom("shandong-2021")).isEmpty();
        assertThat(set.translation(shandong, next).of("项目完成", "成本指标")).contains(new Pair("成本指标", "经济成本指标"));
        assertThat(set.translation(next, shandong).of("产出指标", "时效指标")).contains(new Pair("项目完成", "时效指标"));
    }

    @Test
    void what_is_shipped_is_the_same_after_it_was_kept_as_text() {
        assertThat(Frameworks.all())
                .allSatisfy(framework -> assertThat(FrameworkJson.read(FrameworkJson.write(framework)))
                        .usingRecursiveComparison()
                        .isEqualTo(framework));
    }

    @Test
    void every_place_of_a_mapping_is_a_pair_and_every_scheme_is_one_that_is_shipped() {
        assertThat(Frameworks.all()).allSatisfy(framework -> {
            assertThat(WeightSchemes.all()).contains(framework.weights());
            framework.mappings().forEach(mapping -> {
                Framework other = Frameworks.named(mapping.from()).orElseThrow();
                assertThat(mapping.pairs())
                        .extracting(Framework.Place::from)
                        .containsExactlyInAnyOrderElementsOf(other.pairs());
                assertThat(framework.pairs())
                        .containsAll(mapping.pairs().stream()
                                .flatMap(place -> Stream.ofNullable(place.to()))
                                .toList());
            });
        });
    }

    @Test
    void the_points_of_a_group_that_a_table_lacks_go_to_others() {
        WeightScheme scheme = WeightSchemes.named("cost-20").orElseThrow();

        assertThat(scheme.due(EnumSet.allOf(IndicatorGroup.class)))
                .isEqualTo(Map.of("成本", 20, "产出", 40, "效益", 20, "满意度", 10));
        assertThat(scheme.due(EnumSet.complementOf(EnumSet.of(IndicatorGroup.COST))))
                .isEqualTo(Map.of("成本", 0, "产出", 50, "效益", 30, "满意度", 10));
        assertThat(scheme.due(EnumSet.of(IndicatorGroup.QUANTITY)))
                .isEqualTo(Map.of("成本", 0, "产出", 50, "效益", 40, "满意度", 0));
    }
}
