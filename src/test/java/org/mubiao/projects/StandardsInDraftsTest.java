package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.Framing;
import org.mubiao.catalog.MergeProgress;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.PackSuggestion;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.ProposalId;
import org.mubiao.catalog.ProposalProfile;
import org.mubiao.catalog.ProposalState;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardField;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardNews;
import org.mubiao.catalog.StandardOrigin;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.catalog.UsesOfStandards;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class StandardsInDraftsTest {

    private static final String FRAMEWORK = "shandong-2021";
    private static final String MADE = "shandong-2026";

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Merging merging;

    @Autowired
    private Framing framing;

    @Autowired
    private Packing packing;

    @Autowired
    private Proposing proposing;

    private ADeclaringUnit unit;
    private ADeclaringUnit neighbour;

    @BeforeEach
    void fillTheCatalog() {
        unit = ADeclaringUnit.named("甲市某局", tenancy, drafting);
        neighbour = unit.neighbour("甲市另一局");
        keep(() -> catalog.fill() + packing.fill());
    }

    @Test
    void a_project_keeps_the_version_it_picked_and_takes_the_newer_one_over_as_one_edit() {
        StandardProfile picked = standard("培训出勤率");
        ProjectId id = unit.begin(with(row(picked, "≥95%")));
        Map<StandardField, String> texts = picked.content().texts();
        keep(() -> {
            catalog.changeAll(Map.of(picked.id(), picked.version()), StandardField.DEFINITION, "新的解释");
            return texts;
        });

        Indicator kept = unit.open(id).table().indicators().getFirst();
        assertThat(kept.text(IndicatorField.DEFINITION))
                .isEqualTo(picked.content().definition());
        assertThat(kept.text(IndicatorField.STANDARD)).isEqualTo(picked.ref().toString());
        StandardNews news =
                unit.write(() -> catalog.news(List.of(picked.ref()))).get(picked.ref());
        assertThat(news.now().version()).isEqualTo(2);
        assertThat(news.isMerged()).isFalse();

        Map<IndicatorField, String> newer = Map.of(
                IndicatorField.DEFINITION,
                "新的解释",
                IndicatorField.STANDARD,
                news.now().ref().toString());
        Draft taken = unit.save(id, new Edit.SayRow(kept.id(), newer));
        assertThat(taken.table().indicators().getFirst().text(IndicatorField.DEFINITION))
                .isEqualTo("新的解释");
        Draft undone = unit.write(() -> drafting.undo(id));
        assertThat(undone.table().indicators().getFirst().text(IndicatorField.STANDARD))
                .as("one step back")
                .isEqualTo(picked.ref().toString());
    }

    @Test
    void a_merge_rewrites_the_drafts_unit_by_unit_and_is_told_before() throws InterruptedException {
        StandardProfile merged = standard("培训出勤率");
        StandardProfile survivor = standard("会议出勤率");
        ProjectId ours = unit.begin(with(row(merged, "≥95%")));
        ProjectId theirs = neighbour.begin(with(row(merged, "≥90%")));

        assertThat(uses(merged.id(), UsesOfStandards.Kind.DRAFTS)).isEqualTo(2);
        assertThat(uses(merged.id(), UsesOfStandards.Kind.PACKS)).isEqualTo(1);
        long merge = keep(() -> merging.merge(merged.id(), merged.version(), survivor.id(), survivor.version()));
        awaitDone(merge);

        for (Draft draft : List.of(unit.open(ours), neighbour.open(theirs))) {
            Indicator row = draft.table().indicators().getFirst();
            assertThat(row.text(IndicatorField.STANDARD))
                    .startsWith(survivor.id().value() + "@");
            assertThat(row.name()).isEqualTo("会议出勤率");
        }
        assertThat(unit.open(ours).table().indicators().getFirst().value().printed())
                .isEqualTo("≥95%");
        assertThat(keep(() -> merging.progress(merge)).orElseThrow().rows()).isEqualTo(2);
        assertThat(standard("培训出勤率").id()).as("found by its old name").isEqualTo(survivor.id());
        assertThat(unit.write(() -> catalog.inForce(List.of(merged.id())))
                        .get(merged.id())
                        .id())
                .isEqualTo(survivor.id());
        assertThat(unit.write(() -> packing.packs(FRAMEWORK)))
                .allSatisfy(pack -> assertThat(pack.content().items())
                        .noneMatch(item -> item.standard().equals(merged.id())));
    }

    @Test
    void a_merge_into_an_inherited_standard_rewrites_the_drafts_of_the_framework_and_leaves_those_of_the_ancestor()
            throws InterruptedException {
        StandardProfile inherited = standard("培训出勤率");
        StandardProfile own = ownStandardOfAMadeFramework();
        BatchId batch = batchOf(MADE);
        ProjectId asTaken = unit.begin(batch, with(row(own, "≥95%")));
        ProjectId ownWords = neighbour.begin(batch, with(row(own, "≥90%").with(IndicatorField.NAME, "讲解员学员在场率")));
        ProjectId ofAncestor = unit.begin(with(row(inherited, "≥80%")));
        long before = unit.open(ofAncestor).revision();

        long merge = keep(() -> merging.merge(own.id(), own.version(), inherited.id(), inherited.version()));
        awaitDone(merge);

        assertThat(keep(() -> merging.progress(merge)).orElseThrow().rows()).isEqualTo(2);
        Indicator row = unit.open(asTaken).table().indicators().getFirst();
        StandardProfile survivor =
                unit.write(() -> catalog.standard(inherited.id())).orElseThrow();
        assertThat(row.text(IndicatorField.STANDARD)).isEqualTo(survivor.ref().toString());
        assertThat(row.name()).isEqualTo("培训出勤率");
        assertThat(row.level2()).as("where it stands in its framework").isEqualTo("产出质量");
        assertThat(neighbour.open(ownWords).table().indicators().getFirst())
                .satisfies(kept -> assertThat(kept.name()).isEqualTo("讲解员学员在场率"))
                .satisfies(kept -> assertThat(kept.text(IndicatorField.STANDARD))
                        .isEqualTo(survivor.ref().toString()));
        assertThat(unit.open(ofAncestor).revision()).isEqualTo(before);
        assertThat(unit.write(() -> catalog.news(List.of(survivor.ref(), inherited.ref()))))
                .as("the survivor has another alias, which no table says")
                .isEmpty();
        assertThat(unit.write(() -> catalog.meant(MADE, "项目完成", "学员在场率")))
                .map(StandardProfile::id)
                .contains(inherited.id());
    }

    private StandardProfile ownStandardOfAMadeFramework() {
        return keep(() -> {
            framing.make(FRAMEWORK, MADE, "本年的体系", 2026);
            framing.edit(
                    MADE,
                    1,
                    new FrameworkEdit.ChangePair(
                            new Framework.Pair("项目完成", "质量指标"),
                            new Framework.Pair("项目完成", "产出质量"),
                            List.of(),
                            IndicatorGroup.QUALITY,
                            null));
            framing.putInForce(MADE, 2);
            StandardId own = catalog.add(new StandardContent(
                    "学员在场率", List.of(), MADE, "项目完成", "产出质量", "%", Nature.POSITIVE, null, null, null, null, null));
            return catalog.standard(own).orElseThrow();
        });
    }

    private BatchId batchOf(String framework) {
        Instant now = Instant.now();
        return ActingScope.runAs(
                unit.bureau(),
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        FRAMEWORK,
                        framework,
                        FRAMEWORK));
    }

    @Test
    void a_unit_sees_its_own_earlier_values_and_nobody_elses() {
        StandardProfile standard = standard("培训出勤率");
        ProjectId earlier = unit.begin(with(row(standard, "≥95%")));
        neighbour.begin(with(row(standard, "≥50%")));

        assertThat(unit.write(() -> catalog.figures(standard, null)).earlier())
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo("≥95%"));
        assertThat(unit.write(() -> catalog.figures(standard, earlier.toString()))
                        .earlier())
                .as("the project itself is no earlier one")
                .isEmpty();
        assertThat(unit.write(() -> catalog.figures(standard, null)).peers())
                .as("nothing is public")
                .isNull();
    }

    @Test
    void a_name_that_means_the_same_is_noticed() {
        assertThat(unit.write(() -> catalog.meant(FRAMEWORK, "项目完成", "培训到课率")))
                .map(standard -> standard.content().name())
                .contains("培训出勤率");
        assertThat(unit.write(() -> catalog.meant(FRAMEWORK, "项目完成", "会议到会率")))
                .map(standard -> standard.content().name())
                .contains("会议出勤率");
        assertThat(unit.write(() -> catalog.meant(FRAMEWORK, "项目完成", "完全不同的东西")))
                .isEmpty();
    }

    @Test
    void a_pack_is_suggested_by_the_words_of_the_project() {
        List<PackSuggestion> found = unit.write(() -> packing.suggest(FRAMEWORK, List.of("2026年人大代表换届选举经费")));

        assertThat(found.getFirst().pack().content().name()).isEqualTo("换届选举");
        assertThat(found.getFirst().words()).contains("换届", "选举");
        assertThat(found.getFirst().pack().offered()).hasSizeGreaterThan(5);
    }

    @Test
    void a_proposal_is_private_until_it_is_sent_and_accepted_with_credit() {
        Map<StandardField, String> texts = Map.of(
                StandardField.FRAMEWORK, FRAMEWORK,
                StandardField.LEVEL1, "项目完成",
                StandardField.LEVEL2, "质量指标",
                StandardField.NAME, "议案审查通过率",
                StandardField.NATURE, "正向");
        ProposalId id = unit.write(() -> proposing.keep(null, texts, "议案审查没有指标可用"));
        assertThat(keep(() -> proposing.sent())).isEmpty();
        assertThat(neighbour.write(() -> proposing.drafts())).isEmpty();
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> neighbour.write(() -> {
                    proposing.send(id);
                    return id;
                }));

        unit.write(() -> {
            proposing.send(id);
            return id;
        });
        assertThat(neighbour.write(() -> proposing.sent())).isEmpty();
        ProposalProfile waiting = keep(() -> proposing.sent()).getFirst();
        StandardId standard = keep(() -> proposing.accept(
                waiting.id(),
                waiting.version(),
                new StandardContent(
                        "议案审查通过率",
                        List.of(),
                        FRAMEWORK,
                        "项目完成",
                        "质量指标",
                        "%",
                        Nature.POSITIVE,
                        null,
                        "补充的解释",
                        null,
                        null,
                        null)));

        StandardProfile accepted = unit.write(() -> catalog.standard(standard)).orElseThrow();
        assertThat(accepted.origin()).isEqualTo(StandardOrigin.UNIT);
        assertThat(accepted.creditedTo()).isEqualTo("甲市某局");
        assertThat(unit.write(() -> proposing.sent()).getFirst().state()).isEqualTo(ProposalState.ACCEPTED);
    }

    private long uses(StandardId id, UsesOfStandards.Kind kind) {
        return keep(() -> merging.uses(id)).stream()
                .filter(use -> use.kind() == kind)
                .mapToLong(UsesOfStandards.StandardUse::count)
                .sum();
    }

    private void awaitDone(long merge) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)
                && !keep(() -> merging.progress(merge))
                        .map(MergeProgress::isDone)
                        .orElse(false)) {
            Thread.onSpinWait();
        }
        assertThat(keep(() -> merging.progress(merge)).orElseThrow().isDone()).isTrue();
    }

    private StandardProfile standard(String name) {
        return unit.write(() -> catalog.search(StandardSearch.inForce(FRAMEWORK, null, null, name)))
                .found()
                .getFirst()
                .standard();
    }

    private static Indicator row(StandardProfile standard, String value) {
        return Indicator.of(
                        standard.content().level1(),
                        standard.content().level2(),
                        standard.content().name(),
                        TargetValue.read(value))
                .with(IndicatorField.DEFINITION, standard.content().definition())
                .with(IndicatorField.STANDARD, standard.ref().toString());
    }

    private static TargetTable with(Indicator row) {
        return TargetTable.EMPTY.withIndicators(List.of(row));
    }

    private <T> T keep(Supplier<T> job) {
        return ActingScope.runAs(
                new ActingScope(
                        unit.bureau().jurisdiction(), null, unit.bureau().actor()),
                List.of(Authorities.KEEP_CATALOG),
                job);
    }
}
