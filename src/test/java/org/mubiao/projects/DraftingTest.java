package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.reviews.Reviewing;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTrees;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private List<ProjectSubmitted> heard;

    private ADeclaringUnit unit;
    private BatchId batch;

    @BeforeAll
    void openUnit() {
        unit = ADeclaringUnit.named("甲局", tenancy, drafting).reviewedBy(reviewing);
        batch = unit.batch();
    }

    // What is kept

    @Test
    void any_table_comes_back_from_its_rows() {
        GeneratedTables.some(25).forEach(table -> {
            TargetTable begun = Beginning.of(
                    table,
                    unit.open(begin(TargetTable.EMPTY)).batch().year(),
                    FundTrees.named(ADeclaringUnit.FORM).orElseThrow(),
                    "甲局");

            assertThat(unit.open(begin(table)).table()).isEqualTo(begun);
        });
    }

    @Test
    void every_edit_is_in_the_rows_as_it_was_answered() {
        ProjectId id = begin(SeedTables.all().getFirst());
        String row = unit.open(id).table().rowOf(2);
        List<Edit> edits = List.of(
                new Edit.Say(GOAL, "新目标"),
                new Edit.Say(path("overview.project_name"), "新名称"),
                new Edit.Say(path("overview.period"), "2026-01~2027-12-31"),
                new Edit.Say(path("funding.2"), "1,000.5"),
                new Edit.Say(new FieldPath.RowField(row, IndicatorField.VALUE), ">=80%"),
                new Edit.Say(new FieldPath.RowField(row, IndicatorField.DEFINITION), "释义"),
                new Edit.Say(new FieldPath.RowField(row, IndicatorField.WEIGHT), "12.5"),
                new Edit.AddRows(List.of(Indicator.of("产出指标", "数量指标", "新", TargetValue.read("≥3个"))), row),
                new Edit.MoveRow(row, null),
                new Edit.Say(path("goals.medium_long_term"), null),
                new Edit.RemoveRow(row));
        long revision = unit.open(id).revision();
        for (Edit edit : edits) {
            Draft answered = unit.save(id, edit);
            assertThat(answered.revision()).isEqualTo(++revision);
            assertThat(unit.open(id)).isEqualTo(answered);
        }
        for (int i = edits.size(); i > 0; i--) {
            Draft answered = unit.write(() -> drafting.undo(id));
            assertThat(unit.open(id)).isEqualTo(answered);
        }

        assertThat(unit.open(id).canUndo()).isFalse();
        assertThat(withoutIds(unit.open(id).table()))
                .isEqualTo(
                        withoutIds(unit.open(begin(SeedTables.all().getFirst())).table()));
        assertRefused("nothing-to-undo", () -> unit.write(() -> drafting.undo(id)));
    }

    @Test
    void an_edit_sent_twice_is_made_once() {
        ProjectId id = begin(TargetTable.EMPTY);
        Edit add = new Edit.AddRows(List.of(Indicator.of("产出指标", "数量指标", "一行", TargetValue.EMPTY)), null);

        Draft first = unit.write(() -> drafting.save(id, 1, "key-1", add));
        Draft again = unit.write(() -> drafting.save(id, 1, "key-1", add));

        assertThat(again).isEqualTo(first);
        assertThat(again.table().indicators()).hasSize(1);
    }

    @Test
    void saying_what_is_already_said_changes_nothing() {
        ProjectId id = begin(SeedTables.all().getFirst());
        Draft before = unit.open(id);

        assertThat(unit.say(id, "funding.1.4", before.table().printed(path("funding.1.4")) + ".00"))
                .isEqualTo(before);
    }

    // Several people

    @Test
    void edits_of_different_parts_meet_and_of_the_same_part_are_refused_by_its_name() {
        ProjectId id = begin(SeedTables.all().getFirst());
        long seen = unit.open(id).revision();
        ActingScope colleague = unit.colleague();

        as(colleague, () -> drafting.save(id, seen, "theirs", new Edit.Say(GOAL, "同事写的")));
        Draft met = unit.write(() -> drafting.save(id, seen, "mine", new Edit.Say(path("overview.plan"), "我写的")));

        assertThat(met.table().goals().annual()).isEqualTo("同事写的");
        assertThat(met.table().overview().text(OverviewField.PLAN)).isEqualTo("我写的");
        assertRefused(
                "touched.now", () -> unit.write(() -> drafting.save(id, seen, "mine too", new Edit.Say(GOAL, "我也写"))));
        assertThat(unit.open(id)).isEqualTo(met);
    }

    @Test
    void a_row_in_which_somebody_wrote_is_not_removed_unseen() {
        ProjectId id = begin(SeedTables.all().getFirst());
        Draft seen = unit.open(id);
        String row = seen.table().rowOf(0);
        as(
                unit.colleague(),
                () -> drafting.save(
                        id,
                        seen.revision(),
                        "theirs",
                        new Edit.Say(new FieldPath.RowField(row, IndicatorField.NAME), "改名")));

        assertRefused(
                "touched", () -> unit.write(() -> drafting.save(id, seen.revision(), "mine", new Edit.RemoveRow(row))));
    }

    @Test
    void one_takes_back_ones_own_edits_only_and_none_that_others_wrote_over() {
        ProjectId id = begin(TargetTable.EMPTY);
        ActingScope colleague = unit.colleague();
        unit.save(id, new Edit.Say(GOAL, "我的"));
        as(colleague, () -> drafting.save(id, 2, "a", new Edit.Say(path("overview.plan"), "同事的")));

        assertThat(unit.write(() -> drafting.undo(id)).table().overview().text(OverviewField.PLAN))
                .isEqualTo("同事的");
        assertRefused("nothing-to-undo", () -> unit.write(() -> drafting.undo(id)));

        Draft mine = unit.save(id, new Edit.Say(GOAL, "我的"));
        as(colleague, () -> drafting.save(id, mine.revision(), "b", new Edit.Say(GOAL, "同事的")));
        assertRefused("touched.now", () -> unit.write(() -> drafting.undo(id)));
        as(colleague, () -> drafting.undo(id));
        assertThat(unit.write(() -> drafting.undo(id)).table().goals().annual()).isNull();
    }

    @Test
    void what_many_write_at_once_is_all_kept() throws Exception {
        ProjectId id = begin(SeedTables.all().getFirst());
        Draft seen = unit.open(id);
        int rows = Math.min(8, seen.table().indicators().size());

        List<Draft> saved = atOnce(IntStream.range(0, rows)
                .mapToObj(i -> (Callable<Draft>) () -> as(
                        unit.colleague(),
                        () -> drafting.save(
                                id,
                                seen.revision(),
                                "k" + i,
                                new Edit.Say(seen.table().pathOf(i, IndicatorField.NAME), "并发" + i))))
                .toList());

        assertThat(saved.stream().map(Draft::revision)).doesNotHaveDuplicates();
        TargetTable table = unit.open(id).table();
        for (int i = 0; i < rows; i++) {
            assertThat(table.indicators().get(i).name()).isEqualTo("并发" + i);
        }
    }

    @Test
    void of_two_who_write_the_same_part_at_once_one_is_told() throws Exception {
        ProjectId id = begin(TargetTable.EMPTY);
        Callable<String> one =
                () -> told(() -> as(unit.clerk(), () -> drafting.save(id, 1, "x", new Edit.Say(GOAL, "甲"))));
        Callable<String> other =
                () -> told(() -> as(unit.colleague(), () -> drafting.save(id, 1, "y", new Edit.Say(GOAL, "乙"))));

        assertThat(atOnce(List.of(one, other))).containsExactlyInAnyOrder("", "projects.refused.touched.now");
        assertThat(unit.open(id).revision()).isEqualTo(2);
    }

    @Test
    void the_same_edit_sent_twice_at_once_is_made_once() throws Exception {
        ProjectId id = begin(TargetTable.EMPTY);
        Callable<Draft> add = () -> as(
                unit.clerk(),
                () -> drafting.save(
                        id,
                        1,
                        "same",
                        new Edit.AddRows(List.of(Indicator.of("产出指标", "数量指标", "行", TargetValue.EMPTY)), null)));

        atOnce(List.of(add, add));

        assertThat(unit.open(id).table().indicators()).hasSize(1);
    }

    // Rings

    @Test
    void to_another_unit_a_project_is_as_unknown_as_one_that_does_not_exist() {
        ProjectId id = begin(SeedTables.all().getFirst());
        Draft before = unit.open(id);
        for (ADeclaringUnit other : List.of(unit.neighbour("乙局"), ADeclaringUnit.named("外市局", tenancy, drafting))) {
            for (ProjectId asked : List.of(id, new ProjectId(7))) {
                assertThat(other.write(() -> drafting.open(asked))).isEmpty();
                assertRefused(
                        "unknown", () -> other.write(() -> drafting.save(asked, 1, "k", new Edit.Say(GOAL, "x"))));
                assertRefused("unknown", () -> other.write(() -> drafting.undo(asked)));
                assertRefused(
                        "unknown", () -> other.write(() -> drafting.justify(asked, new FindingKey("C04", GOAL), "x")));
                assertRefused("unknown", () -> submit(other.clerk(), asked, 1));
            }
            assertThat(other.write(() -> drafting.list(everything())).entries()).isEmpty();
        }
        assertThat(unit.open(id)).isEqualTo(before);
    }

    @Test
    void the_bureau_sees_nothing_of_a_draft() {
        ProjectId id = begin(SeedTables.all().getFirst());

        assertThat(as(unit.bureau(), () -> drafting.open(id))).isEmpty();
        assertThat(as(unit.bureau(), () -> drafting.list(everything())).entries())
                .isEmpty();
        assertRefused("unknown", () -> as(unit.bureau(), () -> drafting.save(id, 1, "k", new Edit.Say(GOAL, "x"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> ActingScope.runAs(
                        unit.bureau(),
                        List.of(Authorities.REVIEW, Authorities.ADMINISTER, Authorities.PUBLISH),
                        () -> drafting.open(id)));
    }

    @Test
    void a_batch_of_another_jurisdiction_is_unknown() {
        ADeclaringUnit other = ADeclaringUnit.named("外局", tenancy, drafting);

        assertThat(other.write(() -> drafting.batches())).isEmpty();
        assertRefused("unknown-batch", () -> other.begin(batch, TargetTable.EMPTY));
        assertRefused("unknown-batch", () -> other.begin(new BatchId(3), TargetTable.EMPTY));
    }

    // Submitting

    @Test
    void a_draft_is_submitted_with_its_findings_answers_and_authors() {
        ProjectId id = begin(SeedTables.all().getFirst());
        ActingScope colleague = unit.colleague();
        as(colleague, () -> drafting.save(id, 1, "c", new Edit.Say(path("overview.plan"), "计划")));
        makeSubmittable(id);
        Draft draft = unit.open(id);
        heard.clear();

        submit(unit.clerk(), id, draft.revision());

        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.project()).isEqualTo(id);
            assertThat(event.round()).isEqualTo(1);
            assertThat(event.table()).isEqualTo(draft.table());
            assertThat(event.findings()).isEqualTo(draft.findings());
            assertThat(event.justifications()).isEqualTo(draft.justifications());
            assertThat(event.authors()).isEqualTo(Set.of(account(unit.clerk()), account(colleague)));
            assertThat(event.unit().name()).isEqualTo("甲局");
        });
        assertThat(unit.open(id).state()).isEqualTo(ProjectState.IN_REVIEW);
        assertRefused("state", () -> submit(unit.clerk(), id, draft.revision()));
        assertRefused("state", () -> unit.say(id, "goals.annual", "晚了"));
        assertRefused("state", () -> unit.write(() -> drafting.undo(id)));
    }

    @Test
    void what_blocks_or_waits_for_a_justification_is_not_submitted() {
        ProjectId id = begin(TargetTable.EMPTY);
        assertRefused("findings", () -> submit(unit.clerk(), id, 1));

        ProjectId other = begin(SeedTables.all().getFirst());
        makeSubmittable(other);
        Finding asked = unit.open(other).findings().stream()
                .filter(finding -> finding.grade() == Grade.JUSTIFY)
                .findFirst()
                .orElseThrow();
        unit.write(() -> drafting.justify(other, FindingKey.of(asked), " "));
        assertRefused(
                "findings", () -> submit(unit.clerk(), other, unit.open(other).revision()));
        assertThat(unit.write(() -> drafting.undo(other)).justifications()).containsKey(FindingKey.of(asked));
        submit(unit.clerk(), other, unit.open(other).revision());
    }

    @Test
    void a_draft_that_somebody_changed_meanwhile_is_not_submitted_unseen() {
        ProjectId id = begin(SeedTables.all().getFirst());
        makeSubmittable(id);
        long seen = unit.open(id).revision();
        as(unit.colleague(), () -> drafting.save(id, seen, "k", new Edit.Say(path("overview.plan"), "又改")));

        assertRefused("stale", () -> submit(unit.clerk(), id, seen));
    }

    @Test
    void a_batch_takes_submissions_within_its_window_only() {
        Instant now = Instant.now();
        BatchId early = unit.batch(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
        BatchId over = unit.batch(now.minus(Duration.ofDays(2)), now.minus(Duration.ofSeconds(1)));
        ProjectId id = unit.begin(early, SeedTables.all().getFirst());

        assertRefused("batch-not-open", () -> submit(unit.clerk(), id, 1));
        assertRefused("batch-over", () -> unit.begin(over, TargetTable.EMPTY));
        assertRefused("batch-window", () -> unit.batch(now, now));
    }

    @Test
    void when_the_listener_refuses_nothing_is_submitted() {
        ProjectId id = begin(SeedTables.all().getFirst());
        makeSubmittable(id);
        Heard.refuse = true;
        try {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> submit(unit.clerk(), id, unit.open(id).revision()));
        } finally {
            Heard.refuse = false;
        }

        assertThat(unit.open(id).state()).isEqualTo(ProjectState.DRAFT);
    }

    @Test
    void a_round_is_decided_once() {
        ProjectId id = inReview();

        assertRefused("other-round", () -> decide(id, () -> drafting.approve(id, 2)));
        decide(id, () -> drafting.returnForRework(id, 1, "请补充"));
        assertRefused("state", () -> decide(id, () -> drafting.returnForRework(id, 1, "再退一次")));
        assertRefused("state", () -> decide(id, () -> drafting.approve(id, 1)));
        assertThat(unit.open(id))
                .satisfies(draft -> assertThat(draft.state()).isEqualTo(ProjectState.RETURNED))
                .satisfies(draft -> assertThat(draft.returnReason()).isEqualTo("请补充"))
                .satisfies(draft -> assertThat(draft.canUndo()).isFalse());

        unit.say(id, "overview.plan", "补充了");
        submit(unit.clerk(), id, unit.open(id).revision());
        assertThat(unit.open(id).round()).isEqualTo(2);
        assertRefused("other-round", () -> decide(id, () -> drafting.approve(id, 1)));
        assertRefused("state", () -> decide(id, () -> drafting.published(id)));
        decide(id, () -> drafting.approve(id, 2));
        decide(id, () -> drafting.published(id));
        assertRefused("state", () -> decide(id, () -> drafting.published(id)));
        assertThat(unit.open(id).state()).isEqualTo(ProjectState.PUBLISHED);
    }

    @Test
    void of_two_reviewers_at_once_one_decides() throws Exception {
        ProjectId id = inReview();
        Callable<String> approve = () -> told(() -> decide(id, () -> drafting.approve(id, 1)));
        Callable<String> giveBack = () -> told(() -> decide(id, () -> drafting.returnForRework(id, 1, "退")));

        assertThat(atOnce(List.of(approve, giveBack))).containsExactlyInAnyOrder("", "projects.refused.state");
    }

    // The list

    @Test
    void the_workspace_pages_by_key_and_narrows() {
        ADeclaringUnit many = unit.neighbour("多项目局");
        List<ProjectId> begun = new ArrayList<>();
        for (int i = 0; i < Drafting.PAGE * 2 + 3; i++) {
            begun.add(many.begin(batch, named("项目" + i)));
        }
        BatchId other = many.batch();
        ProjectId elsewhere = many.begin(other, named("100%_!"));

        List<ProjectId> listed = new ArrayList<>();
        ProjectSearch search = new ProjectSearch(batch, null, "", null);
        while (search != null) {
            ProjectPage page = listed(many, search);
            page.entries().forEach(entry -> listed.add(entry.id()));
            search = page.next() == null ? null : new ProjectSearch(batch, null, "", page.next());
        }

        assertThat(listed).containsExactlyElementsOf(begun.reversed());
        assertThat(ids(many, new ProjectSearch(other, null, "", null))).containsExactly(elsewhere);
        assertThat(ids(many, new ProjectSearch(null, null, "%_!", null))).containsExactly(elsewhere);
        assertThat(ids(many, new ProjectSearch(null, null, "项目77", null))).containsExactly(begun.get(77));
        assertThat(ids(many, new ProjectSearch(null, ProjectState.IN_REVIEW, "", null)))
                .isEmpty();
    }

    @Test
    void the_workspace_tells_where_a_project_stands() {
        ProjectId id = inReview();
        ProjectEntry entry = listed(unit, new ProjectSearch(null, ProjectState.IN_REVIEW, "", null)).entries().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(entry.round()).isEqualTo(1);
        assertThat(entry.updatedBy()).isEqualTo("填报人");
        assertThat(ids(unit, new ProjectSearch(null, ProjectState.DRAFT, "", null)))
                .doesNotContain(id);
    }

    @Test
    void neither_a_list_nor_a_draft_grows_in_statements() {
        ADeclaringUnit busy = unit.neighbour("统计局");
        ProjectId large = busy.begin(batch, SeedTables.all().get(3));
        for (int i = 0; i < 10; i++) {
            busy.begin(batch, SeedTables.all().get(i % 4));
        }
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            assertThat(statements(statistics, () -> listed(busy, everything()))).isEqualTo(1);
            assertThat(statements(statistics, () -> busy.open(large)))
                    .as("one of them asks whether frameworks and dictionaries are what they were")
                    .isLessThanOrEqualTo(11);
            Edit edit = new Edit.Say(GOAL, "一句");
            assertThat(statements(statistics, () -> busy.write(() -> drafting.save(large, 1, "counted", edit))))
                    .isLessThanOrEqualTo(16);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private long statements(Statistics statistics, Runnable work) {
        statistics.clear();
        work.run();
        return statistics.getPrepareStatementCount();
    }

    private ProjectId begin(TargetTable table) {
        return unit.begin(batch, table);
    }

    private ProjectId inReview() {
        ProjectId id = begin(SeedTables.all().getFirst());
        makeSubmittable(id);
        submit(unit.clerk(), id, unit.open(id).revision());
        return id;
    }

    /** Mends what blocks the seed and answers what asks. */
    private void makeSubmittable(ProjectId id) {
        unit.say(id, "overview.period", "2026~2026");
        for (Finding finding : unit.open(id).findings()) {
            assertThat(finding.grade()).as(finding.toString()).isNotEqualTo(Grade.BLOCKS);
            if (finding.grade() == Grade.JUSTIFY) {
                unit.write(() -> drafting.justify(id, FindingKey.of(finding), "按惯例"));
            }
        }
    }

    private void submit(ActingScope person, ProjectId id, long revision) {
        as(person, () -> {
            drafting.submit(id, revision);
            return id;
        });
    }

    /** By somebody of the unit who may decide there. */
    private ProjectId decide(ProjectId id, Runnable decision) {
        return ActingScope.runAs(unit.colleague(), List.of(Authorities.APPROVE_FOR_UNIT, Authorities.PUBLISH), () -> {
            decision.run();
            return id;
        });
    }

    private ProjectPage listed(ADeclaringUnit whose, ProjectSearch search) {
        return whose.write(() -> drafting.list(search));
    }

    private List<ProjectId> ids(ADeclaringUnit whose, ProjectSearch search) {
        return listed(whose, search).entries().stream().map(ProjectEntry::id).toList();
    }

    private static ProjectSearch everything() {
        return new ProjectSearch(null, null, "", null);
    }

    private static TargetTable named(String name) {
        return TargetTable.EMPTY.withOverview(TargetTable.EMPTY.overview().with(OverviewField.PROJECT_NAME, name));
    }

    private static AccountId account(ActingScope person) {
        return Objects.requireNonNull(person.actor().account());
    }

    private static <T> T as(ActingScope person, Supplier<T> work) {
        return ADeclaringUnit.as(person, work);
    }

    private static String told(Runnable step) {
        try {
            step.run();
            return "";
        } catch (SpokenException refused) {
            return refused.spoken().key();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> steps) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(Math.min(3, steps.size()))) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> step : steps) {
                futures.add(people.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static TargetTable withoutIds(TargetTable table) {
        return table.withIndicators(
                table.indicators().stream().map(row -> row.withId(null)).toList());
    }

    private static FieldPath path(String path) {
        return FieldPath.parse(path).orElseThrow();
    }

    private static void assertRefused(String why, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("projects.refused." + why));
    }

    /** Hears what is submitted, as the review does, and refuses when it is told to. */
    @TestConfiguration
    static class Heard {

        static volatile boolean refuse;

        @Bean
        List<ProjectSubmitted> heard() {
            return new ArrayList<>();
        }

        @Bean
        ApplicationListener<PayloadApplicationEvent<ProjectSubmitted>> listener(List<ProjectSubmitted> heard) {
            return event -> {
                if (refuse) {
                    throw new IllegalStateException("refused");
                }
                heard.add(event.getPayload());
            };
        }
    }
}
