package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.table.Dimension;
import org.mubiao.table.Measure;
import org.mubiao.table.Measures;
import org.mubiao.table.OverviewField;
import org.mubiao.table.ProperWords;
import org.mubiao.table.Regulation;
import org.mubiao.table.Regulations;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Term;
import org.mubiao.table.Terms;

/** What the dictionaries of a place say of a table. */
class ProperWordsRulesTest {

    /** A place that has its own. */
    private final ProperWords own = new ProperWords(
            new Measures(List.of(new Measure("粒", Set.of(), Set.of("颗粒"), Dimension.COUNT))),
            new Terms(List.of(new Term("特定目标类项目", List.of("专项类")), new Term("运转类项目", null)), true),
            Terms.shippedProjectAttributes(),
            new Regulations(List.of(new Regulation("某市预算绩效管理办法", List.of("绩效办法"), null, null, null))),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "特定目标类, ",
        "特定目标类项目, ",
        "运转类 , ",
        "专项类, checks.R13.synonym",
        "行政运行, checks.R13.subject",
        "教育支出, checks.R13.subject",
        "项目支出, checks.R13.unknown",
        "别的, checks.R13.unknown"
    })
    void a_project_type_is_one_of_the_places_own(String written, String key) {
        assertThat(judged(of(OverviewField.PROJECT_TYPE, written), "R13"))
                .extracting(finding -> finding.message().key())
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"市直专项", "部门预算项目", "项目支出", "其他运转类"})
    void where_the_place_is_not_known_its_project_types_are_not_doubted(String written) {
        assertThat(Judged.findings(of(OverviewField.PROJECT_TYPE, written))).isEmpty();
    }

    @Test
    void a_basis_that_cites_a_short_form_hears_the_full_title() {
        Finding finding = judged(
                        Judged.right()
                                .withOverview(
                                        Judged.right().overview().with(OverviewField.POLICY_BASIS, "《别的规定》和《绩效办法》第三条")),
                        "X07")
                .getFirst();

        assertThat(finding.grade()).isEqualTo(Grade.INFORMS);
        assertThat(finding.path()).hasToString("overview.policy_basis");
        assertThat(finding.message().arguments()).containsExactly("绩效办法", "某市预算绩效管理办法");
    }

    @ParameterizedTest
    @CsvSource({
        "《中华人民共和国选举法》，用于人大选举工作, X07",
        "《预算法》第三十二条, X07",
        "《中华人民共和国预算法》, ",
        "《 中华人民共和国宪法 》, ",
        "《项目支出绩效评价管理办法》（财预〔2020〕10号）, ",
        "《某市从未听说的办法》, ",
        "选举法要求, ",
        "《未完, "
    })
    void what_is_cited_in_full_or_not_known_is_passed_over(String basis, String rule) {
        assertThat(Judged.findings(of(OverviewField.RATIONALE, basis)))
                .isEqualTo(rule == null ? List.of() : List.of("X07 informs overview.rationale"));
    }

    @Test
    void a_unit_is_judged_by_the_places_own_dictionary() {
        TargetTable grains = Judged.rightAnd("项目完成", "数量指标", "种子数量", "≥100粒");

        assertThat(Judged.findings(grains)).containsExactly("X03 justify indicators[7].value");
        assertThat(judged(grains, "X03"))
                .noneMatch(finding -> finding.path().toString().contains("[7]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥120%", "≥100%", "≥95%"})
    void a_percentage_is_one_whatever_the_place_calls_it(String value) {
        TargetTable table = Judged.rightAnd("项目完成", "质量指标", "设备完好率", value);
        ProperWords shipped = ProperWords.shipped();
        List<Measure> measures = new ArrayList<>(shipped.measures().entries());
        measures.removeIf(measure -> measure.name().equals("%"));
        measures.add(new Measure("百分比", Set.of("%"), Set.of(), Dimension.RATIO));
        ProperWords renamed = new ProperWords(
                new Measures(measures),
                shipped.projectTypes(),
                shipped.projectAttributes(),
                shipped.regulations(),
                shipped.fundTrees());

        assertThat(Judged.findings(table, CheckContext.fitting(table).with(renamed)))
                .isEqualTo(Judged.findings(table));
    }

    private List<Finding> judged(TargetTable table, String rule) {
        return Checks.judge(table, CheckContext.fitting(table).with(own)).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    private static TargetTable of(OverviewField field, String text) {
        return Judged.right().withOverview(Judged.right().overview().with(field, text));
    }
}
