package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.Frameworks;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightSchemes;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class FramingTest {

    private static final String THIS_YEAR = "national-2021";
    private static final String NEXT_YEAR = "local-2027";
    private static final Pair QUANTITY = new Pair("产出指标", "数量指标");
    private static final Pair QUALITY = new Pair("产出指标", "质量指标");
    private static final Pair SOCIAL_COST = new Pair("成本指标", "社会成本指标");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Framing framing;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Packing packing;

    private ActingScope ours;
    private ActingScope theirs;

    @BeforeEach
    void openTwoJurisdictions() {
        ours = open();
        theirs = open();
    }

    @Test
    void a_jurisdiction_begins_with_what_is_shipped_and_lays_it_down_once() {
        assertThat(read(ours, () -> catalog.frameworks())).isEqualTo(Frameworks.shipped());
        assertThat(keep(ours, () -> framing.fill())).isEqualTo(3);
        assertThat(keep(ours, () -> framing.fill())).isZero();

        assertThat(keep(ours, () -> framing.all()))
                .extracting(FrameworkProfile::framework)
                .containsExactlyElementsOf(Frameworks.all());
        assertThat(read(ours, () -> catalog.frameworks()).offered()).containsExactlyElementsOf(Frameworks.all());
    }

    @Test
    void next_years_is_made_from_this_years_and_is_the_same_until_it_is_edited() {
        FrameworkProfile made = make();

        assertThat(made.state()).isEqualTo(FrameworkState.PREPARED);
        assertThat(made.framework().pairs())
                .isEqualTo(Frameworks.named(THIS_YEAR).orElseThrow().pairs());
        assertThat(made.framework().isInForce(new BudgetYear(2026))).isFalse();
        assertThat(made.framework().isInForce(new BudgetYear(2027))).isTrue();
        assertThat(keep(ours, () -> framing.difference(NEXT_YEAR)).orElseThrow().lines())
                .isEmpty();
        assertThat(keep(ours, () -> framing.effect(NEXT_YEAR)).isNone()).isTrue();
        assertThat(read(ours, () -> catalog.frameworks()).offered())
                .as("it is being prepared")
                .extracting(Framework::id)
                .doesNotContain(NEXT_YEAR);
    }

    @Test
    void an_id_is_given_once_and_is_said_in_addresses() {
        make();

        refused("catalog.refused.framework-given", () -> framing.make(THIS_YEAR, NEXT_YEAR, "又一个", 2027));
        refused("catalog.refused.framework-given", () -> framing.make(THIS_YEAR, "shandong-2021", "又一个", 2027));
        refused("catalog.refused.framework-id", () -> framing.make(THIS_YEAR, "二〇二七", "又一个", 2027));
        refused("catalog.refused.framework-unknown", () -> framing.make("unknown-1", "local-2028", "又一个", 2028));
        refused("catalog.refused.framework-name", () -> framing.make(THIS_YEAR, "local-2028", " ", 2028));
    }

    @Test
    void the_difference_says_what_was_added_removed_renamed_moved_and_marked() {
        make();
        edit(new FrameworkEdit.ChangeLevel("产出指标", "产出", List.of("产出指标")));
        edit(change(new Pair("产出", "数量指标"), new Pair("产出", "产出数量")));
        edit(new FrameworkEdit.RemovePair(SOCIAL_COST));
        edit(new FrameworkEdit.AddPair(new Pair("产出", "数字化指标"), IndicatorGroup.QUALITY));
        edit(change(new Pair("效益指标", "可持续影响指标"), new Pair("产出", "可持续影响指标")));
        edit(new FrameworkEdit.ChangePair(
                new Pair("效益指标", "经济效益指标"), new Pair("效益指标", "经济效益指标"), List.of(), IndicatorGroup.BENEFIT, "社会效益指标"));
        edit(new FrameworkEdit.Require(Set.of(IndicatorGroup.QUANTITY, IndicatorGroup.COST)));
        edit(new FrameworkEdit.Weigh(WeightSchemes.named("total-100").orElseThrow()));

        assertThat(lines(keep(ours, () -> framing.difference(NEXT_YEAR)).orElseThrow()))
                .containsExactlyInAnyOrder(
                        "LEVEL_RENAMED 产出指标 > 产出",
                        "PAIR_REMOVED 成本指标 / 社会成本指标 > ",
                        "PAIR_RENAMED 产出指标 / 数量指标 > 产出 / 产出数量",
                        "PAIR_MOVED 效益指标 / 可持续影响指标 > 产出 / 可持续影响指标",
                        "NOW_LEGACY 效益指标 / 经济效益指标 > 社会效益指标",
                        "PAIR_ADDED  > 产出 / 数字化指标",
                        "NO_LONGER_MANDATORY  >  QUALITY",
                        "NO_LONGER_MANDATORY  >  TIMELINESS",
                        "NO_LONGER_MANDATORY  >  BENEFIT",
                        "NO_LONGER_MANDATORY  >  SATISFACTION",
                        "OTHER_WEIGHTS 合计90分：成本20、产出40、效益20、满意度10 > 合计100分");
    }

    @Test
    void weights_of_ones_own_are_laid_down_and_their_difference_is_readable() {
        make();
        edit(new FrameworkEdit.Weigh(new WeightScheme(
                WeightScheme.OWN,
                "",
                100,
                List.of(
                        part("产出", 60, Map.of(), IndicatorGroup.QUANTITY, IndicatorGroup.QUALITY),
                        part("时效和成本", 20, Map.of("产出", 20), IndicatorGroup.TIMELINESS, IndicatorGroup.COST),
                        part("效益", 10, Map.of(), IndicatorGroup.BENEFIT),
                        part("满意度", 10, Map.of(), IndicatorGroup.SATISFACTION)))));

        assertThat(newest().framework().weights().name()).isEqualTo("合计100分：产出60、时效和成本20、效益10、满意度10");
        assertThat(lines(keep(ours, () -> framing.difference(NEXT_YEAR)).orElseThrow()))
                .containsExactly(
                        "OTHER_WEIGHTS 合计90分：成本20、产出40、效益20、满意度10 > 合计100分：产出60、时效和成本20、效益10、满意度10",
                        "OTHER_PART 产出 > 时效和成本 TIMELINESS",
                        "OTHER_PART 成本 > 时效和成本 COST",
                        "POINTS_GO_ON 时效和成本 > 产出20",
                        "POINTS_STAY 满意度 > ");
    }

    @Test
    void what_no_name_says_of_weights_is_a_difference_too_and_a_name_alone_is_told_as_one() {
        make();
        edit(new FrameworkEdit.Weigh(costAndOutputs("我市方案", Map.of("产出", 30))));
        FrameworkProfile before = newest();
        edit(new FrameworkEdit.Weigh(costAndOutputs("我市方案", Map.of())));
        FrameworkProfile after = newest();
        edit(new FrameworkEdit.Weigh(costAndOutputs("本市方案", Map.of())));

        assertThat(lines(keep(ours, () -> framing.difference(NEXT_YEAR)).orElseThrow()))
                .first()
                .isEqualTo("OTHER_WEIGHTS 合计90分：成本20、产出40、效益20、满意度10 > 本市方案（合计80分：成本30、产出50）");
        assertThat(lines(FrameworkDifference.between(before.framework(), after.framework())))
                .containsExactly("POINTS_STAY 成本 > ");
        assertThat(after.framework().weights()).isEqualTo(newest().framework().weights());
        assertThat(lines(FrameworkDifference.between(after.framework(), newest().framework())))
                .containsExactly("WEIGHTS_RENAMED 我市方案 > 本市方案");
    }

    @Test
    void weights_that_break_a_rule_are_refused_and_those_of_what_is_in_force_stay() {
        make();
        refusedEdit("catalog.refused.weights-otherwise", new FrameworkEdit.Weigh(costAndOutputs("", Map.of("产出", 10))));
        refusedEdit(
                "catalog.refused.weights-missing",
                new FrameworkEdit.Weigh(new WeightScheme(
                        WeightScheme.OWN, "", 100, List.of(part("产出", 60, Map.of(), IndicatorGroup.QUANTITY)))));
        refusedEdit(
                "catalog.refused.weights-total",
                new FrameworkEdit.Weigh(new WeightScheme(WeightScheme.OWN, "", 0, List.of())));
        edit(new FrameworkEdit.Weigh(new WeightScheme(WeightScheme.OWN, "", 80, List.of())));
        inForce();

        assertThat(newest().framework().weights().name()).isEqualTo("合计80分");
        refusedEdit("catalog.refused.framework-in-force", new FrameworkEdit.Weigh(costAndOutputs("", Map.of())));
    }

    private static WeightScheme costAndOutputs(String name, Map<String, Integer> otherwise) {
        return new WeightScheme(
                WeightScheme.OWN,
                name,
                80,
                List.of(
                        part("成本", 30, otherwise, IndicatorGroup.COST),
                        part("产出", 50, Map.of(), IndicatorGroup.QUANTITY)));
    }

    private static WeightScheme.Part part(
            String name, int points, Map<String, Integer> otherwise, IndicatorGroup... groups) {
        return new WeightScheme.Part(name, Set.of(groups), points, otherwise);
    }

    private static List<String> lines(FrameworkDifference difference) {
        return difference.lines().stream()
                .map(line -> line.kind() + " " + line.before() + " > " + line.after()
                        + (line.group() == null ? "" : " " + line.group()))
                .toList();
    }

    @Test
    void an_edit_that_leaves_what_cannot_be_is_refused_and_changes_nothing() {
        make();
        FrameworkProfile before = newest();

        refusedEdit("catalog.refused.level-given", new FrameworkEdit.AddPair(QUANTITY, IndicatorGroup.QUANTITY));
        refusedEdit("catalog.refused.level-given", new FrameworkEdit.AddLevel("成本指标"));
        refusedEdit("catalog.refused.level-name", new FrameworkEdit.AddLevel("  "));
        refusedEdit("catalog.refused.level-gone", new FrameworkEdit.RemovePair(new Pair("产出指标", "没有指标")));
        refusedEdit("catalog.refused.level-gone", change(QUANTITY, new Pair("没有", "数量指标")));
        refusedEdit("catalog.refused.framework-years", new FrameworkEdit.Describe("名称", 2027, 2026));
        refusedEdit(
                "catalog.refused.stands-for",
                new FrameworkEdit.ChangePair(QUANTITY, QUANTITY, List.of(), IndicatorGroup.QUANTITY, "数量指标"));
        edit(new FrameworkEdit.ChangePair(QUANTITY, QUANTITY, List.of(), IndicatorGroup.QUANTITY, "质量指标"));
        refusedEdit("catalog.refused.stands-for", new FrameworkEdit.RemovePair(QUALITY));

        assertThat(newest().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void levels_are_moved_and_stand_in_the_new_order() {
        make();
        edit(new FrameworkEdit.MoveLevel("满意度指标", -1));
        edit(new FrameworkEdit.MovePair(QUALITY, -1));
        edit(new FrameworkEdit.MovePair(new Pair("成本指标", "经济成本指标"), 99));

        assertThat(newest().framework().pairs())
                .extracting(Pair::toString)
                .containsExactly(
                        "成本指标 / 社会成本指标",
                        "成本指标 / 生态环境成本指标",
                        "成本指标 / 经济成本指标",
                        "产出指标 / 质量指标",
                        "产出指标 / 数量指标",
                        "产出指标 / 时效指标",
                        "满意度指标 / 服务对象满意度指标",
                        "效益指标 / 经济效益指标",
                        "效益指标 / 社会效益指标",
                        "效益指标 / 生态效益指标",
                        "效益指标 / 可持续影响指标");
    }

    @Test
    void what_is_in_force_keeps_its_levels_and_takes_a_name_years_and_places() {
        make();
        inForce();

        refusedEdit("catalog.refused.framework-in-force", new FrameworkEdit.RemovePair(QUANTITY));
        refusedEdit("catalog.refused.framework-in-force", new FrameworkEdit.Require(Set.of()));
        refusedEdit(
                "catalog.refused.framework-in-force",
                new FrameworkEdit.Weigh(WeightSchemes.named("none").orElseThrow()));
        edit(new FrameworkEdit.Describe("二〇二七年体系", 2027, 2028));
        edit(new FrameworkEdit.PlacePair("shandong-2021", new Pair("项目完成", "成本指标"), SOCIAL_COST));

        assertThat(newest().framework().name()).isEqualTo("二〇二七年体系");
        assertThat(newest().framework().until()).isEqualTo(2028);
        assertThat(newest().framework().mappingFrom("shandong-2021")).isPresent();
    }

    @Test
    void what_nothing_was_declared_on_is_prepared_once_more_and_what_was_used_stays() {
        make();
        inForce();
        keep(ours, () -> framing.takeBack(NEXT_YEAR, newest().version()));
        edit(new FrameworkEdit.RemovePair(SOCIAL_COST));
        inForce();
        administer(ours, () -> framing.use(NEXT_YEAR, new BudgetYear(2027)));

        refused("catalog.refused.framework-used", () -> framing.takeBack(NEXT_YEAR, newest().version()));
        assertThat(newest().isUsed()).isTrue();
        refused("catalog.refused.framework-used", () -> framing.takeBack(THIS_YEAR, 1));
    }

    @Test
    void what_is_shipped_is_renamed_and_never_edited() {
        keep(ours, () -> framing.edit(THIS_YEAR, 0, new FrameworkEdit.Describe("国家体系", 2022, 2026)));

        assertThat(read(ours, () -> catalog.frameworks()).nameOf(THIS_YEAR)).isEqualTo("国家体系");
        assertThat(read(theirs, () -> catalog.frameworks()).nameOf(THIS_YEAR)).isNotEqualTo("国家体系");
        refused(
                "catalog.refused.framework-in-force",
                () -> framing.edit(
                        THIS_YEAR,
                        keep(ours, () -> framing.framework(THIS_YEAR))
                                .orElseThrow()
                                .version(),
                        new FrameworkEdit.RemovePair(QUANTITY)));
    }

    @Test
    void a_withdrawn_framework_is_offered_no_more_and_still_known() {
        keep(ours, () -> framing.withdraw("national-2020", 0));

        assertThat(read(ours, () -> catalog.frameworks()).offered())
                .extracting(Framework::id)
                .containsExactly("shandong-2021", THIS_YEAR);
        assertThat(read(ours, () -> catalog.frameworks()).named("national-2020"))
                .isPresent();
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> administer(ours, () -> framing.use("national-2020", new BudgetYear(2021))))
                .withMessage("catalog.refused.framework-unknown");
        FrameworkProfile withdrawn =
                keep(ours, () -> framing.framework("national-2020")).orElseThrow();
        keep(ours, () -> framing.offerAgain("national-2020", withdrawn.version()));
        assertThat(read(ours, () -> catalog.frameworks()).offered()).hasSize(3);
    }

    @Test
    void a_batch_is_opened_in_the_years_of_its_framework_only() {
        make();
        inForce();

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> administer(ours, () -> framing.use(NEXT_YEAR, new BudgetYear(2026))))
                .withMessage("catalog.refused.framework-year");
    }

    @Test
    void of_two_who_edit_the_same_version_one_is_told() {
        int seen = make().version();
        edit(new FrameworkEdit.AddLevel("其他指标"));

        refused(
                "catalog.refused.framework-stale",
                () -> framing.edit(NEXT_YEAR, seen, new FrameworkEdit.AddLevel("别的指标")));
    }

    @Test
    void of_two_who_edit_at_the_same_moment_one_is_told() {
        int seen = make().version();
        List<CompletableFuture<FrameworkProfile>> both = new ArrayList<>();
        for (String name : List.of("其他指标", "别的指标")) {
            both.add(CompletableFuture.supplyAsync(
                    () -> keep(ours, () -> framing.edit(NEXT_YEAR, seen, new FrameworkEdit.AddLevel(name)))));
        }
        long refused = both.stream()
                .filter(each -> {
                    try {
                        each.join();
                        return false;
                    } catch (CompletionException told) {
                        return true;
                    }
                })
                .count();

        assertThat(refused).isOne();
        assertThat(newest().framework().levels()).hasSize(5);
        assertThat(newest().version()).isEqualTo(seen + 1);
    }

    @Test
    void another_jurisdiction_sees_and_changes_nothing_of_it() {
        make();
        inForce();

        assertThat(read(theirs, () -> catalog.frameworks()).named(NEXT_YEAR)).isEmpty();
        assertThat(keep(theirs, () -> framing.framework(NEXT_YEAR))).isEmpty();
        assertThat(keep(theirs, () -> framing.history(NEXT_YEAR))).isEmpty();
        assertThat(keep(theirs, () -> framing.difference(NEXT_YEAR))).isEmpty();
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() ->
                        keep(theirs, () -> framing.edit(NEXT_YEAR, 2, new FrameworkEdit.Describe("他们的", 2027, null))))
                .withMessage("catalog.refused.framework-unknown");
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> administer(theirs, () -> framing.use(NEXT_YEAR, new BudgetYear(2027))))
                .withMessage("catalog.refused.framework-unknown");
        keep(theirs, () -> framing.make(THIS_YEAR, NEXT_YEAR, "他们的", 2027));
        assertThat(newest().framework().name()).isEqualTo("明年的体系");
    }

    @Test
    void who_does_not_keep_the_catalog_changes_nothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> read(ours, () -> framing.make(THIS_YEAR, NEXT_YEAR, "明年的体系", 2027)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> read(ours, () -> framing.all()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> keep(ours, () -> framing.use(THIS_YEAR, new BudgetYear(2026))));
    }

    @Test
    void the_history_says_who_did_what_and_what_it_said_then() {
        make();
        edit(new FrameworkEdit.RemovePair(SOCIAL_COST));
        inForce();

        List<FrameworkProfile> history = keep(ours, () -> framing.history(NEXT_YEAR));
        assertThat(history)
                .extracting(FrameworkProfile::deed)
                .containsExactly(FrameworkDeed.PUT_IN_FORCE, FrameworkDeed.EDITED, FrameworkDeed.MADE);
        assertThat(history).allSatisfy(version -> {
            assertThat(version.changedBy()).isEqualTo("指标库管理员");
            assertThat(version.changedAt()).isNotNull();
        });
        assertThat(history.getLast().framework().pairs()).contains(SOCIAL_COST);
        assertThat(history.getFirst().framework().pairs()).doesNotContain(SOCIAL_COST);
    }

    @Test
    void the_standards_of_what_it_was_made_from_are_found_at_their_places() {
        fillAndMake();
        edit(change(QUALITY, new Pair("产出指标", "产出质量")));
        edit(new FrameworkEdit.ChangeLevel("效益指标", "成效", List.of()));
        edit(new FrameworkEdit.RemovePair(QUANTITY));

        List<StandardProfile> trained = search(NEXT_YEAR, null, null, "pxcql");
        assertThat(trained.getFirst().content().name()).isEqualTo("培训出勤率");
        assertThat(trained.getFirst().content().frameworkId()).isEqualTo(NEXT_YEAR);
        assertThat(trained.getFirst().content().level2()).isEqualTo("产出质量");
        assertThat(search(NEXT_YEAR, "产出指标", "产出质量", ""))
                .isNotEmpty()
                .allSatisfy(standard -> assertThat(standard.content().level2()).isEqualTo("产出质量"));
        assertThat(search(NEXT_YEAR, "成效", null, ""))
                .hasSameSizeAs(search(THIS_YEAR, "效益指标", null, ""))
                .isNotEmpty();
        assertThat(search(NEXT_YEAR, null, null, "培训天数"))
                .as("nothing stands for its pair")
                .isEmpty();
        assertThat(search(THIS_YEAR, null, null, "培训天数")).isNotEmpty();
        assertThat(search("shandong-2021", null, null, "培训出勤率"))
                .allSatisfy(
                        standard -> assertThat(standard.content().frameworkId()).isEqualTo("shandong-2021"));
    }

    @Test
    void the_pages_of_what_was_made_follow_each_other_without_gap_or_repetition() {
        fillAndMake();
        edit(new FrameworkEdit.MoveLevel("满意度指标", -3));
        List<StandardId> seen = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        StandardSearch search = StandardSearch.inForce(NEXT_YEAR, null, null, "");
        StandardPage page = read(ours, () -> catalog.search(StandardSearch.inForce(NEXT_YEAR, null, null, "")));
        while (true) {
            page.found().forEach(found -> {
                seen.add(found.standard().id());
                StandardContent content = found.standard().content();
                places.add(newestOf(NEXT_YEAR).orderOf(content.level1(), content.level2()));
            });
            StandardId next = page.next();
            if (next == null) {
                break;
            }
            page = read(ours, () -> catalog.search(search.after(next)));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(places).isSorted();
    }

    @Test
    void an_own_standard_stands_instead_of_the_inherited_one_of_its_name() {
        fillAndMake();
        StandardProfile old = search(THIS_YEAR, null, null, "培训出勤率").getFirst();
        inForce();
        StandardId own = keep(ours, () -> catalog.add(old.content().placed(NEXT_YEAR, "产出指标", "质量指标")));

        assertThat(search(NEXT_YEAR, null, null, "培训出勤率"))
                .filteredOn(standard -> standard.content().name().equals("培训出勤率"))
                .extracting(StandardProfile::id)
                .containsExactly(own);
        assertThat(search(THIS_YEAR, null, null, "培训出勤率").getFirst().id()).isEqualTo(old.id());
    }

    @Test
    void the_grandchild_finds_the_standards_of_its_grandparent() {
        fillAndMake();
        edit(change(QUALITY, new Pair("产出指标", "产出质量")));
        inForce();
        keep(ours, () -> framing.make(NEXT_YEAR, "local-2028", "后年的体系", 2028));
        keep(ours, () -> framing.edit("local-2028", 1, change(new Pair("产出指标", "产出质量"), new Pair("产出指标", "质量"))));

        assertThat(search("local-2028", null, null, "pxcql")
                        .getFirst()
                        .content()
                        .level2())
                .isEqualTo("质量");
        assertThat(keep(ours, () -> framing.effect("local-2028")).isNone()).isTrue();
    }

    @Test
    void a_free_name_is_understood_by_the_standards_of_what_it_was_made_from() {
        fillAndMake();

        assertThat(read(ours, () -> catalog.meant(NEXT_YEAR, "产出指标", "培训的出勤率")))
                .get()
                .extracting(standard -> standard.content().frameworkId())
                .isEqualTo(NEXT_YEAR);
        assertThat(read(ours, () -> catalog.called(NEXT_YEAR, List.of("培训出勤率"))))
                .hasSize(1);
        assertThat(read(ours, () -> catalog.domains(NEXT_YEAR)))
                .isEqualTo(read(ours, () -> catalog.domains(THIS_YEAR)));
    }

    @Test
    void packs_go_with_it_and_what_loses_its_place_is_counted_first() {
        fillAndMake();
        List<PackProfile> before = read(ours, () -> packing.packs(THIS_YEAR));
        assertThat(read(ours, () -> packing.packs(NEXT_YEAR)))
                .hasSameSizeAs(before)
                .allSatisfy(pack -> assertThat(pack.standards().values())
                        .allSatisfy(standard ->
                                assertThat(standard.content().frameworkId()).isEqualTo(NEXT_YEAR)));

        edit(new FrameworkEdit.RemovePair(QUANTITY));

        FrameworkEffect effect = keep(ours, () -> framing.effect(NEXT_YEAR));
        assertThat(effect.standards())
                .isEqualTo(ShippedStandards.all().stream()
                        .filter(content -> content.frameworkId().equals(THIS_YEAR)
                                && content.level2().equals("数量指标"))
                        .count());
        assertThat(effect.packs()).isPositive().isLessThanOrEqualTo(before.size());
        assertThat(read(ours, () -> packing.packs(NEXT_YEAR)))
                .allSatisfy(pack -> assertThat(pack.standards().values())
                        .noneMatch(standard -> standard.content().level2().equals("数量指标")));
    }

    @Test
    void a_pack_of_next_years_is_made_of_the_standards_that_have_a_place_in_it() {
        fillAndMake();
        edit(new FrameworkEdit.RemovePair(QUANTITY));
        inForce();
        StandardId attendance =
                search(THIS_YEAR, null, null, "培训出勤率").getFirst().id();
        StandardId days = search(THIS_YEAR, null, null, "培训天数").getFirst().id();

        keep(ours, () -> packing.add(pack(attendance)));
        refused("catalog.refused.unknown", () -> packing.add(pack(days)));
        assertThat(read(ours, () -> packing.packs(NEXT_YEAR)).getFirst().offered())
                .hasSize(1);
    }

    @Test
    void a_pack_keeps_what_lost_its_place_until_it_is_taken_out() {
        fillAndMake();
        StandardId days = search(THIS_YEAR, null, null, "培训天数").getFirst().id();
        PackId id = keep(ours, () -> packing.add(pack(days)));
        edit(new FrameworkEdit.RemovePair(QUANTITY));

        PackProfile pack = read(ours, () -> packing.packs(NEXT_YEAR)).getFirst();
        assertThat(pack.offered()).isEmpty();
        assertThat(pack.content().items()).extracting(pack::nameOf).containsExactly("培训天数");

        PackContent said = pack.content();
        keep(ours, () -> {
            packing.change(
                    id,
                    pack.version(),
                    new PackContent(NEXT_YEAR, "改过的包", said.purpose(), said.words(), said.source(), said.items()));
            return id;
        });
        assertThat(read(ours, () -> packing.pack(id)).orElseThrow().content().items())
                .isEqualTo(said.items());
    }

    private static PackContent pack(StandardId standard) {
        return new PackContent(
                NEXT_YEAR,
                "新包" + standard.value(),
                "用于测试",
                List.of("测试"),
                null,
                List.of(new PackItem(standard, null, null)));
    }

    private static FrameworkEdit change(Pair pair, Pair to) {
        IndicatorGroup group = switch (pair.level2()) {
            case "数量指标" -> IndicatorGroup.QUANTITY;
            case "可持续影响指标" -> IndicatorGroup.BENEFIT;
            default -> IndicatorGroup.QUALITY;
        };
        return new FrameworkEdit.ChangePair(pair, to, List.of(), group, null);
    }

    private FrameworkProfile make() {
        return keep(ours, () -> framing.make(THIS_YEAR, NEXT_YEAR, "明年的体系", 2027));
    }

    private void fillAndMake() {
        keep(ours, () -> catalog.fill() + packing.fill());
        make();
    }

    private FrameworkProfile newest() {
        return keep(ours, () -> framing.framework(NEXT_YEAR)).orElseThrow();
    }

    private Framework newestOf(String id) {
        return read(ours, () -> catalog.frameworks()).named(id).orElseThrow();
    }

    private void edit(FrameworkEdit edit) {
        keep(ours, () -> framing.edit(NEXT_YEAR, newest().version(), edit));
    }

    private void inForce() {
        keep(ours, () -> framing.putInForce(NEXT_YEAR, newest().version()));
    }

    private void refusedEdit(String words, FrameworkEdit edit) {
        int seen = newest().version();
        refused(words, () -> framing.edit(NEXT_YEAR, seen, edit));
    }

    private void refused(String words, Supplier<?> deed) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, deed))
                .withMessage(words);
    }

    private List<StandardProfile> search(String framework, String level1, String level2, String text) {
        return read(ours, () -> catalog.search(StandardSearch.inForce(framework, level1, level2, text)))
                .found()
                .stream()
                .map(FoundStandard::standard)
                .toList();
    }

    private ActingScope open() {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return scope;
        });
        return scope;
    }

    private static <T> T keep(ActingScope scope, Supplier<T> deed) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), deed);
    }

    private static <T> T administer(ActingScope scope, Supplier<T> deed) {
        return ActingScope.runAs(scope, List.of(Authorities.ADMINISTER), deed);
    }

    private static <T> T read(ActingScope scope, Supplier<T> deed) {
        return ActingScope.runAs(scope, List.of(), deed);
    }
}
