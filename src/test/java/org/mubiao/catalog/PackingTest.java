package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
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
class PackingTest {

    private static final String FRAMEWORK = "shandong-2021";

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Packing packing;

    @Autowired
    private Merging merging;

    @Autowired
    private Framing framing;

    private ActingScope ours;
    private ActingScope theirs;

    @BeforeEach
    void openTwoJurisdictionsAndFillOne() {
        ours = open("指标库管理员");
        theirs = open("外人");
        keep(ours, () -> catalog.fill() + packing.fill());
    }

    @Test
    void packs_are_filled_once_also_when_all_of_them_were_retired() {
        for (String framework : List.of(FRAMEWORK, "national-2021")) {
            read(ours, () -> packing.packs(framework)).forEach(pack -> retire(pack.id(), 1));
        }

        assertThat(read(ours, () -> packing.packs(FRAMEWORK))).isEmpty();
        refused("catalog.refused.packs-not-empty", () -> packing.fill());
    }

    @Test
    void every_change_is_a_version_that_says_who_said_what_and_when() {
        Instant before = Instant.now().minusSeconds(1);
        PackContent made = pack("新包", item("培训出勤率", "≥95%", "10"));
        PackContent said = new PackContent(
                FRAMEWORK,
                "新的包",
                "另一类项目",
                List.of("培训", "轮训"),
                "某文件",
                List.of(item("培训出勤率", "≥98%", "5"), item("会议出勤率", null, null)));
        PackId id = keep(ours, () -> packing.add(made));
        change(id, 1, said);
        retire(id, 2);
        change(id, 3, said);

        List<PackChange> history = history(id);

        assertThat(history).extracting(PackChange::version).containsExactly(4, 3, 2, 1);
        assertThat(history)
                .extracting(PackChange::deed)
                .containsExactly(PackDeed.RESTORED, PackDeed.RETIRED, PackDeed.SAID, PackDeed.SAID);
        assertThat(history).extracting(PackChange::content).containsExactly(said, said, said, made);
        assertThat(history).allSatisfy(change -> {
            assertThat(change.changedBy()).isEqualTo("指标库管理员");
            assertThat(change.changedAt()).isBetween(before, Instant.now());
            assertThat(change.names().values()).containsExactlyInAnyOrder("培训出勤率", "会议出勤率");
        });
    }

    @Test
    void what_says_the_same_is_no_change() {
        PackProfile pack = named("换届选举");
        PackContent content = pack.content();
        List<PackItem> same = content.items().stream()
                .map(item -> new PackItem(
                        item.standard(),
                        item.usualValue() == null ? "  " : " " + item.usualValue(),
                        item.weight() == null ? null : item.weight().setScale(3)))
                .toList();

        change(
                pack.id(),
                1,
                new PackContent(
                        FRAMEWORK, content.name() + " ", content.purpose(), content.words(), content.source(), same));

        assertThat(history(pack.id())).hasSize(1);
    }

    @Test
    void who_changes_or_retires_what_somebody_changed_meanwhile_is_told_who_that_was() {
        PackProfile pack = named("换届选举");
        change(pack.id(), 1, renamed(pack.content(), "换届"));

        for (Runnable late : List.<Runnable>of(
                () -> packing.change(pack.id(), 1, renamed(pack.content(), "选举")),
                () -> packing.retire(pack.id(), 1))) {
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(ours, late))
                    .withMessage("catalog.refused.stale")
                    .satisfies(
                            refused -> assertThat(refused.spoken().arguments()).containsExactly("换届", "指标库管理员", 2));
        }
        assertThat(history(pack.id())).hasSize(2);
    }

    @Test
    void a_retired_pack_is_offered_no_more_stays_readable_and_comes_back_unless_its_name_was_given() {
        PackProfile pack = named("换届选举");
        retire(pack.id(), 1);

        assertThat(read(ours, () -> packing.packs(FRAMEWORK)))
                .noneMatch(each -> each.id().equals(pack.id()));
        assertThat(read(ours, () -> packing.suggest(FRAMEWORK, List.of("换届选举经费"))))
                .noneMatch(each -> each.pack().id().equals(pack.id()));
        assertThat(read(ours, () -> packing.packs(FRAMEWORK, true)))
                .filteredOn(PackProfile::isRetired)
                .singleElement()
                .satisfies(each -> assertThat(each.content()).isEqualTo(pack.content()));
        refused("catalog.refused.retired", () -> packing.retire(pack.id(), 2));

        PackId other = keep(ours, () -> packing.add(pack("换届选举", item("培训出勤率", null, null))));
        refused("catalog.refused.pack-given", () -> packing.change(pack.id(), 2, pack.content()));
        retire(other, 1);
        change(pack.id(), 2, pack.content());

        assertThat(named("换届选举").id()).isEqualTo(pack.id());
        assertThat(history(pack.id()).getFirst().deed()).isEqualTo(PackDeed.RESTORED);
    }

    @Test
    void a_merge_of_standards_is_a_version_of_each_pack_that_has_the_one_that_goes() {
        StandardProfile gone = standard("培训出勤率");
        StandardProfile stays = standard("会议出勤率");
        PackId one = keep(ours, () -> packing.add(pack("只有一个", item("培训天数", null, null), item("培训出勤率", "≥90%", "10"))));
        PackId both =
                keep(ours, () -> packing.add(pack("两个都有", item("培训出勤率", "≥90%", "10"), item("会议出勤率", "≥80%", "5"))));
        PackId retired = keep(ours, () -> packing.add(pack("停用的", item("培训出勤率", null, null))));
        PackId none = keep(ours, () -> packing.add(pack("都没有", item("培训天数", null, null))));
        retire(retired, 1);

        keep(ours, () -> merging.merge(gone.id(), gone.version(), stays.id(), stays.version()));

        assertThat(history(one)).hasSize(2).first().satisfies(change -> {
            assertThat(change.deed()).isEqualTo(PackDeed.REWRITTEN);
            assertThat(change.changedBy()).isEqualTo("指标库管理员");
            assertThat(change.content().items()).containsExactly(item("培训天数", null, null), of(stays, "≥90%", "10"));
            assertThat(change.names()).containsEntry(gone.id(), "培训出勤率").containsEntry(stays.id(), "会议出勤率");
        });
        assertThat(history(both).getFirst().content().items()).containsExactly(of(stays, "≥80%", "5"));
        assertThat(history(none)).hasSize(1);
        assertThat(history(retired)).hasSize(3);
        assertThat(read(ours, () -> packing.pack(retired)).orElseThrow())
                .matches(PackProfile::isRetired)
                .satisfies(pack -> assertThat(pack.content().items()).containsExactly(of(stays, null, null)));
        assertThat(history(one).getLast().content().items())
                .as("the past stays")
                .contains(of(gone, "≥90%", "10"));
    }

    @Test
    void the_packs_that_use_a_standard_are_those_that_say_so_now() {
        StandardProfile days = standard("培训天数");
        List<String> before = packsOf(days);
        PackId id = keep(ours, () -> packing.add(pack("新包", item("培训天数", null, null), item("培训出勤率", null, null))));
        change(id, 1, pack("改过的包", item("培训天数", "=3天", null), item("培训出勤率", null, null)));
        assertThat(packsOf(days)).hasSize(before.size() + 1).contains("改过的包");

        change(id, 2, pack("改过的包", item("培训出勤率", null, null)));

        assertThat(packsOf(days)).isEqualTo(before);
    }

    @Test
    void an_indicator_whose_standard_was_retired_is_not_offered_and_stays_until_it_is_taken_out() {
        StandardProfile days = standard("培训天数");
        PackContent content = pack("新包", item("培训天数", "=3天", "10"), item("培训出勤率", null, null));
        PackId id = keep(ours, () -> packing.add(content));
        keep(ours, () -> catalog.retire(days.id(), days.version()));

        PackProfile pack = named("新包");
        assertThat(pack.offered()).extracting(pack::nameOf).containsExactly("培训出勤率");
        assertThat(pack.content().items()).extracting(pack::nameOf).containsExactly("培训天数", "培训出勤率");

        change(id, 1, renamed(pack.content(), "改过的包"));
        assertThat(named("改过的包").content().items()).isEqualTo(content.items());
    }

    @Test
    void a_retired_standard_that_the_pack_does_not_have_now_is_refused_by_its_name() {
        StandardProfile gone = standard("培训出勤率");
        StandardProfile stays = standard("会议出勤率");
        StandardProfile days = standard("培训天数");
        PackContent both = pack("两个都有", of(gone, null, null), of(stays, null, null), of(days, null, null));
        PackId id = keep(ours, () -> packing.add(both));
        keep(ours, () -> merging.merge(gone.id(), gone.version(), stays.id(), stays.version()));
        keep(ours, () -> catalog.retire(days.id(), days.version()));

        for (Runnable deed :
                List.<Runnable>of(() -> packing.change(id, 2, both), () -> packing.add(renamed(both, "另一个包")))) {
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> keep(ours, deed))
                    .withMessage("catalog.refused.pack-retired")
                    .satisfies(
                            refused -> assertThat(refused.spoken().arguments()).containsExactly("培训出勤率"));
        }
        change(id, 2, pack("还有停用的", of(days, null, null), of(stays, null, null)));
        assertThat(history(id)).as("what it has it may keep").hasSize(3);
    }

    @Test
    void who_changes_a_pack_sees_first_which_frameworks_offer_it_and_what_no_other_pack_has() {
        PackId id = keep(ours, () -> packing.add(pack("新包", item("培训出勤率", null, null), of(alone(), null, null))));

        assertThat(keep(ours, () -> packing.reach(id)))
                .isEqualTo(new PackReach(
                        List.of(read(ours, () -> catalog.frameworks()).nameOf(FRAMEWORK)), List.of("无包指标")));
        retire(id, 1);
        assertThat(keep(ours, () -> packing.reach(id)).frameworks()).isEmpty();
    }

    @Test
    void the_frameworks_that_offer_a_pack_are_its_own_and_those_made_from_it_that_have_none_of_its_name() {
        PackId id = keep(ours, () -> packing.add(pack("新包", item("培训出勤率", null, null))));
        keep(ours, () -> framing.make(FRAMEWORK, "local-2027", "明年的体系", 2027));
        keep(ours, () -> framing.putInForce("local-2027", 1));
        keep(ours, () -> framing.make("local-2027", "local-2028", "后年的体系", 2028));
        keep(ours, () -> framing.putInForce("local-2028", 1));
        String own = read(ours, () -> catalog.frameworks()).nameOf(FRAMEWORK);
        assertThat(reached(id)).containsExactlyInAnyOrder(own, "明年的体系", "后年的体系");

        PackId nearer = keep(
                ours,
                () -> packing.add(new PackContent(
                        "local-2027", "新包", "用于测试", List.of(), null, List.of(item("培训出勤率", null, null)))));

        assertThat(reached(id)).containsExactly(own);
        assertThat(reached(nearer)).containsExactlyInAnyOrder("明年的体系", "后年的体系");
        for (PackId each : List.of(id, nearer)) {
            assertThat(reached(each))
                    .as("what the frameworks themselves say")
                    .containsExactlyInAnyOrderElementsOf(read(
                            ours,
                            () -> catalog.frameworks().offered().stream()
                                    .filter(framework -> packing.packs(framework.id()).stream()
                                            .anyMatch(pack -> pack.id().equals(each)))
                                    .map(Framework::name)
                                    .toList()));
        }
        retire(nearer, 1);
        assertThat(reached(nearer)).isEmpty();
        assertThat(reached(id)).hasSize(3);
    }

    @Test
    void what_a_pack_cannot_hold_is_refused_with_a_reason() {
        refused(
                "catalog.refused.pack-twice",
                () -> packing.add(pack("新包", item("培训天数", null, null), item("培训天数", "=3天", null))));
        for (String weight : List.of("-1", "1000.5", "0.00001")) {
            refused("catalog.refused.pack-weight", () -> packing.add(pack("新包", item("培训天数", null, weight))));
        }
        refused("catalog.refused.pack-long", () -> packing.add(pack("包".repeat(101), item("培训天数", null, null))));
        refused("catalog.refused.pack-long", () -> packing.add(pack("新包", item("培训天数", "长".repeat(101), null))));
        refused("catalog.refused.pack-empty", () -> packing.add(pack("新包")));
        refused("catalog.refused.unknown", () -> packing.add(pack("新包", new PackItem(new StandardId(1), null, null))));
    }

    @Test
    void another_jurisdiction_neither_sees_nor_changes_a_pack() {
        PackProfile pack = named("换届选举");

        assertThat(read(theirs, () -> packing.pack(pack.id()))).isEmpty();
        assertThat(read(theirs, () -> packing.history(pack.id()))).isEmpty();
        assertThat(keep(theirs, () -> packing.reach(pack.id()))).isEqualTo(new PackReach(List.of(), List.of()));
        for (Runnable change : List.<Runnable>of(
                () -> packing.change(pack.id(), 1, renamed(pack.content(), "别人的")),
                () -> packing.retire(pack.id(), 1))) {
            assertThatExceptionOfType(SpokenException.class).isThrownBy(() -> keep(theirs, change));
        }
        assertThat(history(pack.id())).hasSize(1);
    }

    @Test
    void who_does_not_keep_the_catalog_reads_only() {
        PackProfile pack = named("换届选举");

        assertThat(read(ours, () -> packing.history(pack.id()))).hasSize(1);
        for (Runnable deed : List.<Runnable>of(
                () -> packing.add(pack.content()),
                () -> packing.change(pack.id(), 1, pack.content()),
                () -> packing.retire(pack.id(), 1),
                () -> packing.reach(pack.id()))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> read(ours, () -> {
                        deed.run();
                        return pack;
                    }));
        }
    }

    private PackContent pack(String name, PackItem... items) {
        return new PackContent(FRAMEWORK, name, "用于测试", List.of("测试"), null, List.of(items));
    }

    private static PackContent renamed(PackContent content, String name) {
        return new PackContent(
                content.frameworkId(), name, content.purpose(), content.words(), content.source(), content.items());
    }

    private PackItem item(String name, @Nullable String value, @Nullable String weight) {
        return of(standard(name), value, weight);
    }

    private static PackItem of(StandardProfile standard, @Nullable String value, @Nullable String weight) {
        return new PackItem(standard.id(), value, weight == null ? null : new BigDecimal(weight));
    }

    /** A standard that no pack has. */
    private StandardProfile alone() {
        StandardContent like = standard("培训天数").content();
        StandardId id = keep(
                ours,
                () -> catalog.add(new StandardContent(
                        "无包指标",
                        List.of(),
                        FRAMEWORK,
                        like.level1(),
                        like.level2(),
                        like.unit(),
                        Nature.POSITIVE,
                        null,
                        null,
                        null,
                        null,
                        null)));
        return read(ours, () -> catalog.standard(id)).orElseThrow();
    }

    private StandardProfile standard(String name) {
        return read(ours, () -> catalog.called(FRAMEWORK, List.of(name))).getFirst();
    }

    private PackProfile named(String name) {
        return read(ours, () -> packing.packs(FRAMEWORK)).stream()
                .filter(pack -> pack.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reached(PackId id) {
        return keep(ours, () -> packing.reach(id)).frameworks();
    }

    private List<PackChange> history(PackId id) {
        return read(ours, () -> packing.history(id));
    }

    private List<String> packsOf(StandardProfile standard) {
        return keep(ours, () -> merging.uses(standard.id())).stream()
                .filter(use -> use.kind() == UsesOfStandards.Kind.PACKS)
                .flatMap(use -> use.places().stream())
                .map(UsesOfStandards.Place::title)
                .toList();
    }

    private void change(PackId id, int seen, PackContent content) {
        keep(ours, () -> packing.change(id, seen, content));
    }

    private void retire(PackId id, int seen) {
        keep(ours, () -> packing.retire(id, seen));
    }

    private void refused(String words, Runnable deed) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, deed))
                .withMessage(words);
    }

    private ActingScope open(String person) {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), person);
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return scope;
        });
        return scope;
    }

    private static void keep(ActingScope scope, Runnable deed) {
        keep(scope, () -> {
            deed.run();
            return scope;
        });
    }

    private static <T> T keep(ActingScope scope, Supplier<T> deed) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), deed);
    }

    private static <T> T read(ActingScope scope, Supplier<T> deed) {
        return ActingScope.runAs(scope, List.of(), deed);
    }
}
