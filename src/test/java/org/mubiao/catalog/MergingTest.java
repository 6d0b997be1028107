package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Standards of a framework and of the one that it was made from. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class MergingTest {

    private static final String THIS_YEAR = "national-2021";
    private static final String NEXT_YEAR = "local-2027";
    private static final String AFTER_NEXT = "local-2028";
    private static final Pair QUALITY = new Pair("产出指标", "质量指标");
    private static final Pair RENAMED = new Pair("产出指标", "产出质量");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Framing framing;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Packing packing;

    @Autowired
    private Merging merging;

    private final ActingScope ours = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");

    /** Next year's framework calls a level otherwise, and has a standard of its own there. */
    @BeforeEach
    void makeNextYears() {
        ActingScope.runAs(ours, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(ours.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return catalog.fill() + packing.fill();
        });
        keep(() -> framing.make(THIS_YEAR, NEXT_YEAR, "明年的体系", 2027));
        keep(() -> framing.edit(
                NEXT_YEAR, 1, new FrameworkEdit.ChangePair(QUALITY, RENAMED, List.of(), IndicatorGroup.QUALITY, null)));
    }

    @Test
    void an_own_standard_is_merged_into_an_inherited_one_which_stands_for_it_from_then_on() {
        StandardId own = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardProfile inherited = called(THIS_YEAR, "培训出勤率");

        merge(own, inherited.id());

        assertThat(found(NEXT_YEAR, "学员在场率")).first().satisfies(standard -> {
            assertThat(standard.id()).isEqualTo(inherited.id());
            assertThat(standard.content().frameworkId()).isEqualTo(NEXT_YEAR);
            assertThat(standard.content().level2()).isEqualTo("产出质量");
        });
        assertThat(called(THIS_YEAR, "学员在场率").id()).as("there too").isEqualTo(inherited.id());
        assertThat(newest(inherited.id()).content().frameworkId()).isEqualTo(THIS_YEAR);
        assertThat(newest(inherited.id()).content().level2()).isEqualTo("质量指标");
        assertThat(newest(own).isRetired()).isTrue();
        assertThat(keep(() -> catalog.inForce(List.of(own))).get(own).id()).isEqualTo(inherited.id());
    }

    @Test
    void who_took_the_merged_one_is_told_the_survivor_where_it_stands_in_that_framework() {
        StandardId own = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardRef taken = newest(own).ref();

        merge(own, called(THIS_YEAR, "培训出勤率").id());

        StandardNews news = keep(() -> catalog.news(List.of(taken))).get(taken);
        assertThat(news.isMerged()).isTrue();
        assertThat(news.now().content().frameworkId()).isEqualTo(NEXT_YEAR);
        assertThat(news.now().content().level2()).isEqualTo("产出质量");
    }

    @Test
    void an_inherited_standard_is_not_merged_into_an_own_one_and_it_is_said_what_to_do() {
        StandardId own = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardProfile inherited = called(THIS_YEAR, "培训出勤率");

        Message refused = refused(inherited.id(), own);

        assertThat(refused.key()).isEqualTo("catalog.refused.merge-other-way");
        assertThat(refused.arguments().getFirst()).isEqualTo("培训出勤率");
        assertThat(refused.arguments().get(1)).isEqualTo("学员在场率");
        assertThat(newest(inherited.id())).isEqualTo(inherited);
        assertThat(keep(() -> merging.candidate(inherited.id(), own))
                        .orElseThrow()
                        .refused())
                .as("it is said before")
                .isEqualTo(refused);
    }

    @Test
    void the_one_in_whose_stead_an_own_one_stands_comes_back_without_a_new_version() {
        StandardProfile inherited = called(THIS_YEAR, "培训出勤率");
        StandardId own = add(NEXT_YEAR, RENAMED, "培训出勤率");
        assertThat(called(NEXT_YEAR, "培训出勤率").id()).isEqualTo(own);
        assertThat(keep(() -> merging.namesake(own))).contains(inherited.id());
        assertThat(keep(() -> merging.namesake(inherited.id()))).isEmpty();

        merge(own, inherited.id());

        assertThat(found(NEXT_YEAR, "培训出勤率"))
                .filteredOn(standard -> standard.content().name().equals("培训出勤率"))
                .extracting(StandardProfile::id)
                .containsExactly(inherited.id());
        assertThat(newest(inherited.id()).version()).isEqualTo(inherited.version());
    }

    @Test
    void duplicates_are_found_between_own_and_inherited_ones_also_of_the_same_name() {
        StandardId own = add(NEXT_YEAR, RENAMED, "培训出勤率");
        StandardId alike = add(NEXT_YEAR, RENAMED, "大会到会率");

        List<Likeness> found = keep(() -> merging.duplicates(NEXT_YEAR, 50));

        assertThat(found)
                .allSatisfy(pair -> assertThat(pair.one().isInherited()).isFalse())
                .as("what both were inherited is a matter of the other framework")
                .allSatisfy(pair -> assertThat(pair.one().home()).isEqualTo(NEXT_YEAR));
        assertThat(found.getFirst()).satisfies(pair -> {
            assertThat(pair.percent()).isEqualTo(100);
            assertThat(pair.one().standard().id()).isEqualTo(own);
            assertThat(pair.other().standard().content().name()).isEqualTo("培训出勤率");
            assertThat(pair.other().standard().content().level2()).isEqualTo("产出质量");
            assertThat(pair.other().home()).isEqualTo(THIS_YEAR);
            assertThat(pair.other().refused()).as("own into inherited").isNull();
            assertThat(pair.one().refused()).as("not the other way").isNotNull();
        });
        assertThat(found)
                .filteredOn(pair -> pair.one().standard().id().equals(alike))
                .extracting(pair -> pair.other().standard().content().name())
                .contains("会议出勤率");
        assertThat(keep(() -> merging.duplicates(THIS_YEAR, 50)))
                .as("an ancestor knows nothing of what was made from it")
                .noneMatch(pair -> pair.one().standard().id().equals(own)
                        || pair.other().standard().id().equals(own));
    }

    @Test
    void packs_of_the_descendant_take_the_inherited_one_and_have_it_once() {
        StandardId own = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardId inherited = called(THIS_YEAR, "培训出勤率").id();
        PackId one = pack("只有自有的", own);
        PackId both = pack("两条都有", own, inherited);

        merge(own, inherited);

        for (PackId id : List.of(one, both)) {
            PackProfile pack = keep(() -> packing.packs(NEXT_YEAR)).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(pack.content().items()).extracting(PackItem::standard).containsExactly(inherited);
            assertThat(pack.offered()).hasSize(1);
            assertThat(pack.standards().values())
                    .extracting(standard -> standard.content().level2())
                    .containsExactly("产出质量");
        }
    }

    @Test
    void a_name_that_another_standard_has_beside_the_survivor_does_not_become_its_alias() {
        add(THIS_YEAR, QUALITY, "学员在场率");
        StandardId own = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardProfile inherited = called(THIS_YEAR, "培训出勤率");

        merge(own, inherited.id());

        assertThat(newest(inherited.id()).content().aliases()).doesNotContain("学员在场率");
        assertThat(called(NEXT_YEAR, "学员在场率").id()).isNotEqualTo(own).isNotEqualTo(inherited.id());
    }

    @Test
    void the_survivor_needs_a_place_in_whatever_was_made_from_the_framework_of_the_merged_one() {
        StandardId own = add(NEXT_YEAR, new Pair("产出指标", "数量指标"), "学员在场率");
        StandardId inherited = called(THIS_YEAR, "培训出勤率").id();
        keep(() -> framing.make(NEXT_YEAR, AFTER_NEXT, "后年的体系", 2028));
        keep(() -> framing.edit(AFTER_NEXT, 1, new FrameworkEdit.RemovePair(RENAMED)));

        assertThat(refused(own, inherited))
                .isEqualTo(Message.of("catalog.refused.merge-place", "培训出勤率", "后年的体系", "产出指标 / 质量指标", "学员在场率"));
        assertThat(refused(inherited, own))
                .as("neither way, and the same is to be done")
                .isEqualTo(refused(own, inherited));

        keep(() ->
                framing.edit(AFTER_NEXT, 2, new FrameworkEdit.PlacePair(NEXT_YEAR, RENAMED, new Pair("产出指标", "数量指标"))));
        merge(own, inherited);
        assertThat(found(AFTER_NEXT, "学员在场率")).extracting(StandardProfile::id).contains(inherited);
    }

    @Test
    void of_two_of_one_framework_that_stays_which_a_descendant_has_a_place_for() {
        StandardId placed = add(THIS_YEAR, QUALITY, "学员在场率");
        StandardId gone = add(THIS_YEAR, new Pair("产出指标", "数量指标"), "学员在场数");
        keep(() -> framing.edit(NEXT_YEAR, 2, new FrameworkEdit.RemovePair(new Pair("产出指标", "数量指标"))));

        assertThat(refused(placed, gone).key()).isEqualTo("catalog.refused.merge-other-way");
        merge(gone, placed);
        assertThat(called(NEXT_YEAR, "学员在场数").id()).isEqualTo(placed);
    }

    @Test
    void siblings_are_one_only_in_what_both_were_made_from_and_strangers_never() {
        keep(() -> framing.make(THIS_YEAR, AFTER_NEXT, "另一个体系", 2027));
        StandardId one = add(NEXT_YEAR, RENAMED, "学员在场率");
        StandardId other = add(AFTER_NEXT, QUALITY, "学员到场率");
        StandardId stranger = called("shandong-2021", "培训出勤率").id();

        assertThat(refused(one, other).key()).isEqualTo("catalog.refused.merge-common");
        assertThat(refused(one, other).arguments().getLast())
                .isEqualTo(keep(() -> catalog.frameworks()).nameOf(THIS_YEAR));
        assertThat(refused(one, stranger).key()).isEqualTo("catalog.refused.merge-framework");
        StandardId common = add(THIS_YEAR, QUALITY, "学员出席率");
        merge(one, common);
        merge(other, common);
        assertThat(keep(() -> catalog.inForce(List.of(one, other))).values())
                .extracting(StandardProfile::id)
                .containsOnly(common);
    }

    private Message refused(StandardId merged, StandardId into) {
        SpokenException[] told = new SpokenException[1];
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> merge(merged, into))
                .satisfies(refused -> told[0] = refused);
        return told[0].spoken();
    }

    private void merge(StandardId merged, StandardId into) {
        int seen = newest(merged).version();
        int survivorSeen = newest(into).version();
        keep(() -> merging.merge(merged, seen, into, survivorSeen));
    }

    private StandardId add(String framework, Pair pair, String name) {
        return keep(() -> catalog.add(new StandardContent(
                name,
                List.of(),
                framework,
                pair.level1(),
                pair.level2(),
                "%",
                Nature.POSITIVE,
                null,
                null,
                null,
                null,
                null)));
    }

    private PackId pack(String name, StandardId... standards) {
        return keep(() -> packing.add(new PackContent(
                NEXT_YEAR,
                name,
                "用于测试",
                List.of("测试"),
                null,
                List.of(standards).stream()
                        .map(standard -> new PackItem(standard, null, null))
                        .toList())));
    }

    private StandardProfile newest(StandardId id) {
        return keep(() -> catalog.standard(id)).orElseThrow();
    }

    private StandardProfile called(String framework, String name) {
        return found(framework, name).getFirst();
    }

    private List<StandardProfile> found(String framework, String text) {
        return keep(() -> catalog.search(StandardSearch.inForce(framework, null, null, text))).found().stream()
                .map(FoundStandard::standard)
                .toList();
    }

    private <T> T keep(Supplier<T> deed) {
        return ActingScope.runAs(ours, List.of(Authorities.KEEP_CATALOG), deed);
    }
}
