package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryId;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.catalog.UsesOfEntries;
import org.mubiao.checks.Finding;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Dimension;
import org.mubiao.table.FundTree;
import org.mubiao.table.Funding;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a jurisdiction's dictionaries do to the drafts of its units. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DictionariesInDraftsTest {

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Dictionaries dictionaries;

    private ADeclaringUnit unit;

    @BeforeEach
    void openAUnit() {
        unit = ADeclaringUnit.named("某局", tenancy, drafting);
    }

    @Test
    void a_unit_of_measure_that_the_keeper_adds_is_accepted_at_once_and_nowhere_else() {
        ADeclaringUnit elsewhere = ADeclaringUnit.named("外市某局", tenancy, drafting);
        ProjectId project = unit.begin(grains());
        ProjectId foreign = elsewhere.begin(grains());
        assertThat(rules(unit.open(project))).contains("X03");

        EntryId grain = keep(() -> dictionaries.add(
                Dictionary.MEASURE, EntryContent.measure("粒", List.of("颗粒"), List.of(), Dimension.COUNT)));

        assertThat(rules(unit.open(project))).doesNotContain("X03");
        assertThat(rules(elsewhere.open(foreign))).contains("X03");
        assertThat(keep(() -> dictionaries.uses(grain)))
                .containsExactly(
                        new UsesOfEntries.EntryUse(UsesOfEntries.Kind.STANDARDS, 0),
                        new UsesOfEntries.EntryUse(UsesOfEntries.Kind.DRAFTS, 1));
        keep(() -> {
            dictionaries.retire(grain, 1);
            return grain;
        });
        assertThat(rules(unit.open(project))).contains("X03");
    }

    @Test
    void a_project_type_of_the_dictionary_is_proper_and_others_are_pointed_out_only() {
        ProjectId project = unit.begin(TargetTable.EMPTY);
        assertThat(rules(unit.say(project, "overview.project_type", "市直专项")))
                .as("what is shipped does not know what this place says")
                .doesNotContain("R13");
        keep(() -> dictionaries.fill());
        assertThat(rules(unit.open(project))).contains("R13");

        EntryId type =
                keep(() -> dictionaries.add(Dictionary.PROJECT_TYPE, EntryContent.term("市直专项", List.of("市级专项"))));

        assertThat(rules(unit.open(project))).doesNotContain("R13");
        assertThat(unit.say(project, "overview.project_type", "市级专项").findings())
                .filteredOn(finding -> finding.ruleId().equals("R13"))
                .extracting(finding -> finding.message().key())
                .containsExactly("checks.R13.synonym");
        assertThat(keep(() -> dictionaries.uses(type)))
                .as("however a draft writes it")
                .containsExactly(new UsesOfEntries.EntryUse(UsesOfEntries.Kind.DRAFTS, 1));
    }

    @Test
    void a_batch_uses_a_tree_of_the_jurisdiction_and_its_sums_hold() {
        EntryId tree = keep(() -> dictionaries.add(Dictionary.FUND_TREE, EntryContent.fundTree("三来源", tree("自有资金"))));
        ProjectId project = unit.begin(batch(Long.toString(tree.value())), TargetTable.EMPTY);

        unit.say(project, "funding.1.1", "20");
        unit.say(project, "funding.1.2", "15");
        Funding funding = unit.say(project, "funding.2", "5").table().funding();

        assertThat(funding.total()).hasToString("40");
        assertThat(funding.line("1").orElseThrow().printed()).isEqualTo("35");
        assertThat(funding.lines())
                .extracting(line -> line.code() + " " + line.label())
                .containsExactly("1 财政拨款", "1.1 上级补助", "1.2 本级安排", "2 自有资金");
        assertThatExceptionOfType(SpokenException.class)
                .as("another jurisdiction's tree")
                .isThrownBy(() -> {
                    ADeclaringUnit elsewhere = ADeclaringUnit.named("外市某局", tenancy, drafting);
                    open(elsewhere, Long.toString(tree.value()));
                })
                .withMessage("projects.refused.batch-rules");
    }

    @Test
    void a_tree_that_a_batch_uses_keeps_its_sources_and_may_be_called_otherwise_or_retired() {
        EntryId id = keep(() -> dictionaries.add(Dictionary.FUND_TREE, EntryContent.fundTree("三来源", tree("自有资金"))));
        ProjectId project = unit.begin(batch(Long.toString(id.value())), TargetTable.EMPTY);

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> change(id, 1, EntryContent.fundTree("三来源", tree("单位资金"))))
                .withMessage("dictionaries.refused.tree-used");
        assertThat(keep(() -> dictionaries.uses(id)))
                .containsExactly(new UsesOfEntries.EntryUse(UsesOfEntries.Kind.BATCHES, 1));
        change(id, 1, EntryContent.fundTree("三来源（2026年）", tree("自有资金")));
        EntryProfile renamed = keep(() -> dictionaries.history(id)).getFirst();
        assertThat(renamed.content().name()).isEqualTo("三来源（2026年）");
        assertThat(keep(() ->
                        dictionaries.add(Dictionary.FUND_TREE, EntryContent.fundTree("三来源（2027年）", tree("单位资金")))))
                .isNotEqualTo(id);

        keep(() -> {
            dictionaries.retire(id, 2);
            return id;
        });
        assertThat(unit.say(project, "funding.2", "5").table().funding().total())
                .hasToString("5");
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> batch(Long.toString(id.value())))
                .withMessage("projects.refused.batch-rules");
    }

    private void change(EntryId id, int seen, EntryContent content) {
        keep(() -> {
            dictionaries.change(id, seen, content);
            return id;
        });
    }

    private static FundTree tree(String last) {
        return new FundTree(
                "",
                List.of(
                        new FundTree.Source(
                                "1",
                                "财政拨款",
                                List.of(),
                                List.of(
                                        new FundTree.Source("1.1", "上级补助", List.of(), List.of()),
                                        new FundTree.Source("1.2", "本级安排", List.of(), List.of()))),
                        new FundTree.Source("2", last, List.of(), List.of())));
    }

    private static TargetTable grains() {
        return TargetTable.EMPTY.withIndicators(
                List.of(Indicator.of("项目完成", "数量指标", "种子数量", TargetValue.read("≥100粒"))));
    }

    private BatchId batch(String fundTree) {
        return open(unit, fundTree);
    }

    private BatchId open(ADeclaringUnit of, String fundTree) {
        Instant now = Instant.now();
        return ActingScope.runAs(
                of.bureau(),
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        ADeclaringUnit.FORM,
                        ADeclaringUnit.FORM,
                        fundTree));
    }

    private static List<String> rules(Draft draft) {
        return draft.findings().stream().map(Finding::ruleId).toList();
    }

    private <T> T keep(Supplier<T> work) {
        return ActingScope.runAs(unit.bureau(), List.of(Authorities.KEEP_CATALOG), work);
    }
}
