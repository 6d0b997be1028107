package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mubiao.table.SeedTables;

/**
 * What is found in the four published tables of Rushan, 2021. Every finding answers an anomaly that reviewers listed row by
 * row; anomalies of other rules are not found here.
 */
class SeedFindingsTest {

    private static final String LEGACY_SATISFACTION = "R05 informs indicators/满意度指标/服务满意度指标";
    private static final String NO_TYPE = "R13 informs overview.project_type";
    private static final String NO_COST = "C04 justify indicators/项目完成/成本指标";

    @Test
    void the_allowance_has_a_rate_among_its_quantities_and_neither_quality_nor_cost() {
        assertThat(Judged.findings(SeedTables.all().get(0)))
                .containsExactly(
                        NO_TYPE,
                        "R04 justify indicators[5].level2",
                        "A02 justify indicators[5].value",
                        "X01 justify indicators[5].value",
                        "C05 justify indicators/项目完成/质量指标",
                        NO_COST,
                        "X01 justify indicators[7].value",
                        "R05 informs indicators/项目效益/效果指标",
                        LEGACY_SATISFACTION);
    }

    @Test
    void the_election_cites_its_law_by_a_short_form_and_counts_ways_of_teaching_as_courses() {
        assertThat(Judged.findings(SeedTables.all().get(1)))
                .containsExactly(
                        NO_TYPE,
                        "X07 informs overview.policy_basis",
                        "X03 justify indicators[5].value",
                        NO_COST,
                        LEGACY_SATISFACTION);
    }

    @Test
    void the_activities_have_only_quantities_and_a_count_among_the_effects() {
        assertThat(Judged.findings(SeedTables.all().get(2)))
                .containsExactly(
                        NO_TYPE,
                        "C05 justify indicators/项目完成/质量指标",
                        "C06 justify indicators/项目完成/时效指标",
                        NO_COST,
                        "R05 informs indicators/项目效益/效果指标",
                        "R04 justify indicators[8].level2",
                        LEGACY_SATISFACTION);
    }

    @Test
    void the_congress_has_typesetting_in_every_value_and_two_rows_in_the_wrong_group() {
        Stream<String> typesetting =
                IntStream.rangeClosed(1, 11).mapToObj(row -> "X01 justify indicators[" + row + "].value");
        Stream<String> others = Stream.of(
                NO_TYPE,
                "X03 justify goals.annual",
                "X03 justify indicators[4].value",
                "R04 justify indicators[5].level2",
                "R04 justify indicators[9].level2",
                NO_COST,
                LEGACY_SATISFACTION);

        assertThat(Judged.findings(SeedTables.all().get(3)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(typesetting, others).toList());
    }

    @Test
    void nothing_in_the_published_tables_is_refused() {
        assertThat(SeedTables.all())
                .allSatisfy(table -> assertThat(Checks.judge(table, CheckContext.fitting(table)))
                        .extracting(Finding::grade)
                        .doesNotContain(Grade.BLOCKS));
    }
}
