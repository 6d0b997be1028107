package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Measures;
import org.mubiao.table.Operator;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogTest {

    private static final String NATIONAL = "national-2021";
    private static final String LOCAL = "shandong-2021";

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Catalog catalog;

    private final ActingScope ours = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");
    private final ActingScope theirs = ActingScope.job(new JurisdictionId(Ids.next()), "test");

    @BeforeAll
    void fillOneOfTwoJurisdictions() {
        open(ours);
        open(theirs);
        assertThat(keep(ours, () -> catalog.fill())).isEqualTo(260);
    }

    @Test
    void the_shipped_standards_stand_in_frameworks_and_none_is_legacy() {
        assertThat(ShippedStandards.all()).hasSize(260).allSatisfy(content -> {
            StandardPolicy.require(content, Frameworks.shipped());
            assertThat(Frameworks.named(content.frameworkId()).orElseThrow().pair(content.level1(), content.level2()))
                    .get()
                    .matches(pair -> !pair.legacy());
        });
        assertThat(ShippedStandards.all().stream().filter(StandardContent::isOurs))
                .as("ours: no source exists")
                .hasSize(102);
    }

    @Test
    void a_catalog_is_filled_once() {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, () -> catalog.fill()))
                .withMessage("catalog.refused.not-empty");
    }

    @Test
    void another_jurisdiction_sees_and_changes_nothing_of_it() {
        StandardId id = first(NATIONAL, "培训出勤率").id();

        assertThat(read(theirs, () -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, "pxcql")))
                        .found())
                .isEmpty();
        assertThat(read(theirs, () -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, "peixun率")))
                        .found())
                .isEmpty();
        assertThat(read(theirs, () -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, "")))
                        .found())
                .isEmpty();
        assertThat(read(theirs, () -> catalog.standard(id))).isEmpty();
        assertThat(read(theirs, () -> catalog.history(id))).isEmpty();
        assertThat(read(theirs, () -> catalog.called(NATIONAL, List.of("培训出勤率"))))
                .isEmpty();
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(theirs, () -> {
                    catalog.retire(id, 1);
                    return id;
                }))
                .withMessage("catalog.refused.unknown");
    }

    @Test
    void who_does_not_keep_the_catalog_reads_it_only() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> read(ours, () -> catalog.add(content("新指标"))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> read(ours, () -> catalog.fill()));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, "")));
    }

    @Test
    void initials_and_full_pinyin_find_what_they_abbreviate_and_the_best_stands_first() {
        assertThat(names(NATIONAL, "pxcql")).startsWith("培训出勤率");
        assertThat(names(NATIONAL, "PXCQL")).startsWith("培训出勤率");
        assertThat(names(NATIONAL, "hycql")).startsWith("会议出勤率");
        assertThat(names(NATIONAL, "cql")).contains("培训出勤率", "会议出勤率");
        assertThat(names(NATIONAL, "peixun")).startsWith("培训天数").contains("培训出勤率", "组织培训班次");
        assertThat(names(NATIONAL, "peixcql")).startsWith("培训出勤率");
        assertThat(names(NATIONAL, "培训cql")).startsWith("培训出勤率");
    }

    @Test
    void one_slip_is_forgiven_when_nothing_else_is_found() {
        assertThat(names(NATIONAL, "hyccl")).as("c for q").startsWith("会议出勤率");
        assertThat(names(NATIONAL, "pxcqql")).as("one too many").startsWith("培训出勤率");
        assertThat(names(NATIONAL, "pexiunchuqin")).as("two in the wrong order").startsWith("培训出勤率");
        assertThat(names(NATIONAL, "会议出情率")).startsWith("会议出勤率");
        assertThat(names(NATIONAL, "xxxxxx")).isEmpty();
    }

    @Test
    void a_slip_is_forgiven_in_any_of_the_words() {
        assertThat(names(NATIONAL, "培训 出情率")).containsExactly("培训出勤率");
        assertThat(names(NATIONAL, "培训 出勤律")).containsExactly("培训出勤率");
    }

    @Test
    void who_finds_nothing_is_shown_what_means_nearly_the_same_and_told_so() {
        assertThat(page("培训人员出勤率").answer()).isEqualTo(StandardPage.Answer.ALIKE);
        assertThat(names(NATIONAL, "培训人员出勤率")).startsWith("培训出勤率");
        assertThat(names(NATIONAL, "出勤培训")).startsWith("培训出勤率");
        assertThat(page("会议出情率").answer()).isEqualTo(StandardPage.Answer.FORGIVEN);
        assertThat(page("会议出勤率").answer()).isEqualTo(StandardPage.Answer.EXACT);
        assertThat(names(NATIONAL, "（）")).isEmpty();
    }

    @Test
    void characters_with_two_readings_are_found_by_the_right_one() {
        assertThat(names(NATIONAL, "xsjjz")).startsWith("学生及家长满意度");
        assertThat(names(NATIONAL, "jiazhang")).startsWith("学生及家长满意度");
        assertThat(names(NATIONAL, "zuoyedaoxiujianchang")).containsExactly("作业道修建长度");
        assertThat(names(NATIONAL, "zdaq")).containsExactly("重大安全事件发生次数");
        assertThat(names(NATIONAL, "lv")).isNotEmpty().isEqualTo(names(NATIONAL, "lü"));
        assertThat(names(NATIONAL, "chuqinlyu")).startsWith("培训出勤率");
        keep(ours, () -> catalog.add(content("会计核算准确率")));
        assertThat(names(NATIONAL, "kjhs")).containsExactly("会计核算准确率");
        assertThat(names(NATIONAL, "kuaiji")).contains("会计核算准确率");
    }

    @Test
    void chinese_is_found_anywhere_in_a_name_then_in_aliases_then_in_definitions() {
        assertThat(names(NATIONAL, "出勤率")).containsExactly("培训出勤率", "会议出勤率", "参会代表出勤率");
        assertThat(names(NATIONAL, "到会率")).containsExactly("会议出勤率", "参会代表出勤率");
        assertThat(names(NATIONAL, "到会率 会议")).containsExactly("会议出勤率");
        assertThat(names(NATIONAL, "抽样对象")).containsExactly("政策知晓率");
        assertThat(names(NATIONAL, "培训率")).contains("培训出勤率", "培训合格率", "培训覆盖率");
        assertThat(names(NATIONAL, "培训 人次")).startsWith("培训参加人次");
        assertThat(names(NATIONAL, "没有这样的词")).isEmpty();
        assertThat(names(NATIONAL, "%")).doesNotContain("培训天数");
        assertThat(names(NATIONAL, "_")).isEmpty();
    }

    @Test
    void a_name_that_begins_with_the_word_stands_before_one_that_has_it_inside() {
        List<String> names = names(NATIONAL, "会议");

        assertThat(names.indexOf("会议出勤率")).isLessThan(names.indexOf("召开会议次数"));
        assertThat(names.getFirst()).startsWith("会议");
    }

    @Test
    void a_hit_tells_which_characters_answered() {
        assertThat(search(NATIONAL, null, null, "cql").getFirst().marks()).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(search(NATIONAL, null, null, "到会率").getFirst().marks())
                .as("the alias answered")
                .isEmpty();
    }

    @Test
    void levels_narrow_also_by_a_name_that_is_no_longer_in_force() {
        assertThat(search(LOCAL, "项目完成", "质量指标", ""))
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.standard().content().level2()).isEqualTo("质量指标"));
        assertThat(search(LOCAL, "项目完成指标", null, ""))
                .allSatisfy(
                        found -> assertThat(found.standard().content().level1()).isEqualTo("项目完成"));
        assertThat(search(LOCAL, "满意度指标", "服务满意度指标", "")
                        .getFirst()
                        .standard()
                        .content()
                        .level2())
                .isEqualTo("服务对象满意度指标");
    }

    @Test
    void pages_follow_each_other_in_the_order_of_the_framework_without_gap_or_repetition() {
        StandardSearch search = StandardSearch.inForce(NATIONAL, null, null, "");
        List<StandardProfile> seen = new ArrayList<>();
        StandardPage page = read(ours, () -> catalog.search(search));
        while (true) {
            page.found().forEach(found -> seen.add(found.standard()));
            StandardId next = page.next();
            if (next == null) {
                break;
            }
            page = read(ours, () -> catalog.search(search.after(next)));
        }

        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(143)
                .extracting(StandardProfile::id)
                .doesNotHaveDuplicates();
        assertThat(seen.getFirst().content().level1()).isEqualTo("成本指标");
        assertThat(seen.getLast().content().level1()).isEqualTo("满意度指标");
    }

    @Test
    void a_change_is_a_new_version_and_the_old_ones_stay_readable() {
        StandardId id = keep(ours, () -> catalog.add(content("代表质询办结率")));
        keep(ours, () -> {
            catalog.change(id, 1, content("质询按期办结率"));
            return id;
        });

        assertThat(read(ours, () -> catalog.history(id)))
                .extracting(
                        version -> version.version() + " " + version.content().name() + " " + version.changedBy())
                .containsExactly("2 质询按期办结率 指标库管理员", "1 代表质询办结率 指标库管理员");
        assertThat(names(NATIONAL, "zxaqbjl")).containsExactly("质询按期办结率");
        assertThat(names(NATIONAL, "dbzx")).as("found by what it says now").isEmpty();
    }

    @Test
    void a_change_of_a_version_that_is_no_longer_the_newest_is_refused() {
        StandardId id = keep(ours, () -> catalog.add(content("选民核验率")));
        keep(ours, () -> {
            catalog.change(id, 1, content("选民核验完成率"));
            return id;
        });

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, () -> {
                    catalog.change(id, 1, content("选民核验覆盖率"));
                    return id;
                }))
                .withMessage("catalog.refused.stale")
                .satisfies(refused -> assertThat(refused.spoken().arguments()).containsExactly("选民核验完成率", "指标库管理员", 2));
        assertThat(read(ours, () -> catalog.history(id))).hasSize(2);
    }

    @Test
    void a_retired_standard_is_offered_no_more_stays_readable_and_gives_its_name_free() {
        StandardId id = keep(ours, () -> catalog.add(content("代表提问率")));
        keep(ours, () -> {
            catalog.retire(id, 1);
            return id;
        });

        assertThat(names(NATIONAL, "代表提问率")).isEmpty();
        assertThat(read(ours, () -> catalog.search(new StandardSearch(NATIONAL, null, null, "代表提问率", true, null)))
                        .found())
                .singleElement()
                .matches(found -> found.standard().isRetired());
        assertThat(read(ours, () -> catalog.history(id))).hasSize(2);
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, () -> {
                    catalog.retire(id, 2);
                    return id;
                }))
                .withMessage("catalog.refused.retired");

        keep(ours, () -> catalog.add(content("代表提问率")));
        assertThatExceptionOfType(SpokenException.class)
                .as("its name is another's by now")
                .isThrownBy(() -> keep(ours, () -> {
                    catalog.change(id, 2, content("代表提问率"));
                    return id;
                }))
                .withMessage("catalog.refused.name-given");
    }

    @Test
    void what_is_no_standard_is_refused_in_words() {
        assertRefused(content(" "), "catalog.refused.name-missing");
        assertRefused(content("培训出勤率"), "catalog.refused.name-given");
        assertRefused(content("质量指标"), "catalog.refused.name-is-level");
        assertRefused(content("很".repeat(101)), "catalog.refused.too-long");
        assertRefused(content(LOCAL, "满意度指标", "服务满意度指标"), "catalog.refused.level2");
        assertRefused(content(NATIONAL, "产出指标", "成本指标"), "catalog.refused.level2");
        assertRefused(content(NATIONAL, "产出", "质量指标"), "catalog.refused.level1");
        assertRefused(content("no-such", "产出指标", "质量指标"), "catalog.refused.framework");
    }

    @Test
    void a_version_of_a_day_to_come_waits_for_its_day() {
        StandardId id = keep(ours, () -> catalog.add(content("代表议案审议数")));
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        keep(ours, () -> {
            catalog.change(id, 1, content("代表议案办理数").inForceFrom(tomorrow));
            return id;
        });

        assertThat(names(NATIONAL, "dbyaszs")).containsExactly("代表议案审议数");
        assertThat(read(ours, () -> catalog.inForce(List.of(id))).get(id).version())
                .isEqualTo(1);
        assertThat(read(ours, () -> catalog.standard(id)).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void a_standard_that_is_over_is_offered_no_more() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        StandardContent over = full("疫情核酸检测人次", today.minusDays(9), today.minusDays(1));
        keep(ours, () -> catalog.add(over));

        assertThat(names(NATIONAL, "疫情核酸")).isEmpty();
    }

    @Test
    void the_whole_sheet_is_kept() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        StandardContent full = full("代表小组活动开展情况", today, today.plusYears(1));
        StandardId id = keep(ours, () -> catalog.add(full));

        StandardProfile kept = read(ours, () -> catalog.standard(id)).orElseThrow();
        assertThat(kept.content()).isEqualTo(full);
        assertThat(kept.origin()).isEqualTo(StandardOrigin.JURISDICTION);
        assertThat(StandardReading.of(full.texts(), Frameworks.shipped(), Measures.shipped())
                        .content())
                .isEqualTo(full);
    }

    @Test
    void fields_of_spending_and_core_indicators_narrow_the_search() {
        StandardSearch all = StandardSearch.inForce(NATIONAL, null, null, "");
        assertThat(read(ours, () -> catalog.search(all.of("会议培训", false))).found())
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.standard().content().domain()).isEqualTo("会议培训"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        keep(ours, () -> catalog.add(full("核心的一项", today, null)));
        assertThat(read(ours, () -> catalog.search(all.of(null, true))).found())
                .isNotEmpty()
                .allMatch(found -> found.standard().content().isCore());
        assertThat(read(ours, () -> catalog.domains(NATIONAL))).contains("会议培训", "农业");
    }

    @Test
    void characters_that_only_sound_right_are_understood() {
        assertThat(names(NATIONAL, "会意出勤率")).startsWith("会议出勤率");
        assertThat(names(NATIONAL, "手溢户满意度")).startsWith("受益户满意度");
    }

    @Test
    void the_first_changes_of_many_catalogs_at_once_are_not_in_each_others_way() {
        List<ActingScope> scopes = Stream.generate(() -> ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员"))
                .limit(8)
                .toList();
        scopes.forEach(this::open);

        assertThat(together(scopes.stream()
                        .<Supplier<StandardId>>map(scope -> () -> keep(scope, () -> catalog.add(content("第一项标准"))))
                        .toList()))
                .doesNotContainNull();
    }

    @Test
    void changes_of_one_catalog_at_once_follow_one_another() {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");
        open(scope);
        List<StandardId> added = together(IntStream.range(0, 8)
                .<Supplier<StandardId>>mapToObj(i -> () -> keep(scope, () -> catalog.add(content("第" + i + "项标准"))))
                .toList());

        assertThat(read(scope, () -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, "")))
                        .found())
                .extracting(found -> found.standard().id())
                .containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void of_those_who_add_the_same_at_once_one_is_heard_and_the_others_are_told() {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "指标库管理员");
        open(scope);
        Supplier<String> add = () -> {
            try {
                keep(scope, () -> catalog.add(content("同一项标准")));
                return "added";
            } catch (SpokenException refused) {
                return refused.spoken().key();
            }
        };

        assertThat(together(List.of(add, add, add, add)))
                .containsExactlyInAnyOrder(
                        "added",
                        "catalog.refused.name-given",
                        "catalog.refused.name-given",
                        "catalog.refused.name-given");
    }

    private static <T> List<T> together(List<Supplier<T>> jobs) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs.size())) {
            List<CompletableFuture<T>> done = jobs.stream()
                    .map(job -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return job.get();
                            },
                            threads))
                    .toList();
            start.countDown();
            return done.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StandardContent full(String name, LocalDate from, LocalDate to) {
        return new StandardContent(
                name,
                List.of("别名一", "别名二"),
                NATIONAL,
                "产出指标",
                "质量指标",
                null,
                Nature.QUALITATIVE,
                List.of(),
                List.of("显著", "一般", "不明显"),
                List.of("显著"),
                Map.of(
                        StandardField.DEFINITION, "定义",
                        StandardField.EVIDENCE, "签到表",
                        StandardField.DATA_SOURCE, "会议记录",
                        StandardField.SPENDING_FIELD, "会议费",
                        StandardField.BASIS, "财预〔2021〕101号"),
                true,
                from,
                to);
    }

    @Test
    void a_unit_goes_by_its_proper_name() {
        StandardId id = keep(
                ours,
                () -> catalog.add(new StandardContent(
                        "到会比例",
                        List.of(),
                        NATIONAL,
                        "产出指标",
                        "质量指标",
                        "百分比",
                        Nature.POSITIVE,
                        Operator.AT_LEAST,
                        null,
                        null,
                        null,
                        null)));

        assertThat(read(ours, () -> catalog.standard(id))
                        .orElseThrow()
                        .content()
                        .unit())
                .isEqualTo("%");
    }

    private void assertRefused(StandardContent content, String key) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(ours, () -> catalog.add(content)))
                .withMessage(key);
    }

    private static StandardContent content(String name) {
        return new StandardContent(
                name,
                List.of(),
                NATIONAL,
                "产出指标",
                "质量指标",
                "%",
                Nature.POSITIVE,
                Operator.AT_LEAST,
                null,
                null,
                null,
                null);
    }

    private static StandardContent content(String framework, String level1, String level2) {
        return new StandardContent(
                "某指标", List.of(), framework, level1, level2, null, Nature.POSITIVE, null, null, null, null, null);
    }

    private StandardProfile first(String framework, String text) {
        return search(framework, null, null, text).getFirst().standard();
    }

    private List<String> names(String framework, String text) {
        return search(framework, null, null, text).stream()
                .map(found -> found.standard().content().name())
                .toList();
    }

    private StandardPage page(String text) {
        return read(ours, () -> catalog.search(StandardSearch.inForce(NATIONAL, null, null, text)));
    }

    private List<FoundStandard> search(String framework, String level1, String level2, String text) {
        return read(ours, () -> catalog.search(StandardSearch.inForce(framework, level1, level2, text)))
                .found();
    }

    private void open(ActingScope scope) {
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测试市");
            return scope;
        });
    }

    private static <T> T keep(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), job);
    }

    private static <T> T read(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(), job);
    }
}
