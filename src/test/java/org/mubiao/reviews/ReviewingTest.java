package org.mubiao.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.checks.Grade;
import org.mubiao.identity.Identity;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectState;
import org.mubiao.projects.ProjectSubmitted;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TableDiff;
import org.mubiao.table.TableJson;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewingTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private NotesOnPaths notes;

    private ReviewedTown town;

    @BeforeAll
    void foundTown() {
        town = new ReviewedTown(application);
    }

    // Freezing

    @Test
    void what_is_submitted_is_frozen_as_it_was() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        Review review = town.open(town.head, submission);

        assertThat(review.table()).isEqualTo(town.draft(town.clerk, project).table());
        assertThat(review.entry().round()).isEqualTo(1);
        assertThat(review.entry().changed()).isNull();
        assertThat(review.comparedWith()).isNull();
        assertThat(review.findings()).isNotEmpty().allSatisfy(found -> {
            if (found.finding().grade() == Grade.JUSTIFY) {
                assertThat(found.justification()).isEqualTo("照录原表。");
            }
        });
        FrozenSubmission frozen =
                SignedInAs.call(town.head, () -> reviewing.frozen(submission).orElseThrow());
        assertThat(TableJson.text(frozen.table())).isEqualTo(TableJson.text(review.table()));
        assertThat(frozen.findings()).isEqualTo(town.draft(town.clerk, project).findings());
        assertThat(frozen.justifications())
                .isEqualTo(town.draft(town.clerk, project).justifications());
        assertThat(frozen.formId()).isEqualTo("shandong-2021");
    }

    @Test
    void when_freezing_fails_nothing_is_submitted() {
        ProjectId project = town.begun(town.clerk);
        Broken.refused = project;

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> town.submit(town.clerk, project));
        Broken.refused = null;

        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.DRAFT);
        assertThat(desk(town.head)).doesNotContain(project);
        town.submit(town.clerk, project);
        assertThat(desk(town.head)).contains(project);
    }

    @Test
    void a_jurisdiction_without_stages_takes_no_submission() {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> new ReviewedTown(application, List.of()).submitted())
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("reviews.refused.no-stages"));
    }

    @Test
    void stages_are_opened_once_and_by_who_may() {
        assertRefused("stages-open", () -> town.people.job(List.of(Authorities.FOUND), this::openStages));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.call(town.reviewer, this::openStages));
        assertThat(SignedInAs.call(town.clerk, reviewing::stages)).isEqualTo(ReviewedTown.STAGES);
    }

    // The rings

    @Test
    void who_is_not_concerned_sees_nothing_and_gets_the_answer_of_what_does_not_exist() {
        SubmissionId submission = town.atTheBureau();
        ThreadId thread = comment(town.reviewer, submission, GOAL, Severity.MUST, "请写清楚。");
        ReviewedTown elsewhere = new ReviewedTown(application);
        SignedIn elsewhereAssigned = elsewhere.reviewer;
        SignedIn unassigned = town.people.person("无分工", null, Role.REVIEWER);
        SignedIn otherUnitOnly = town.people.reviewer("只管乙局", ReviewedTown.BUREAU_STAGE, town.otherUnit);
        SignedIn otherStage = town.people.person("别的环节", null, Role.REVIEWER);

        for (SignedIn stranger :
                List.of(town.otherHead, elsewhereAssigned, elsewhere.head, unassigned, otherUnitOnly, otherStage)) {
            for (SubmissionId asked : List.of(submission, new SubmissionId(7))) {
                assertThat(SignedInAs.call(stranger, () -> reviewing.open(asked)))
                        .isEmpty();
                assertThat(SignedInAs.call(stranger, () -> reviewing.frozen(asked)))
                        .isEmpty();
                assertRefused("unknown", () -> comment(stranger, asked, GOAL, Severity.MUST, "x"));
                assertRefused(
                        "unknown",
                        () -> SignedInAs.run(stranger, () -> reviewing.send(asked, 0, new Decision.Return("x"))));
                assertRefused("unknown", () -> SignedInAs.run(stranger, () -> reviewing.settle(asked, thread)));
            }
            assertThat(SignedInAs.call(stranger, () -> reviewing.approved((SubmissionId) null)))
                    .isEmpty();
        }
        assertRefused("unknown-thread", () -> answer(town.otherClerk, thread, "x"));
        assertRefused("unknown-thread", () -> answer(town.otherClerk, new ThreadId(7), "x"));
        assertThat(desk(unassigned)).isEmpty();
        assertThat(desk(town.otherHead)).isEmpty();
    }

    @Test
    void an_administrator_sees_nothing_of_a_review() {
        SubmissionId submission = town.atTheBureau();
        SignedIn administrator = town.people.administrator("管理员");

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> SignedInAs.call(administrator, () -> reviewing.desk(DeskSearch.ALL)),
                () -> SignedInAs.call(administrator, () -> reviewing.open(submission)),
                () -> SignedInAs.call(administrator, () -> reviewing.frozen(submission)),
                () -> SignedInAs.run(administrator, () -> reviewing.send(submission, 0, new Decision.Approve(""))))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(attempt);
        }
    }

    @Test
    void an_assignment_counts_only_while_one_acts_as_a_reviewer() {
        SubmissionId submission = town.atTheBureau();
        SignedIn both = town.people.person("双重身份", town.otherUnit, Role.UNIT_APPROVER);
        town.people.assign(both, ReviewedTown.BUREAU_STAGE, null);

        assertThat(SignedInAs.call(both, () -> reviewing.open(submission))).isEmpty();
    }

    @Test
    void the_bureau_is_given_a_submission_by_the_stage_before_it_and_not_earlier() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        assertThat(SignedInAs.call(town.reviewer, () -> reviewing.open(first))).isEmpty();
        town.send(town.head, first, new Decision.Return("先改好再送。"));

        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);
        town.approve(town.head, second);

        Review review = town.open(town.reviewer, second);
        assertThat(review.entry().round()).isEqualTo(2);
        assertThat(review.comparedWith()).isNull();
        assertThat(review.entry().changed()).isNull();
        assertThat(review.rounds()).extracting(Review.Round::number).containsExactly(2);
        assertThat(review.decisions()).extracting(TakenDecision::words).doesNotContain("先改好再送。");
        assertThat(SignedInAs.call(town.reviewer, () -> reviewing.open(first))).isEmpty();
    }

    // The desk

    @Test
    void the_desk_holds_what_waits_at_ones_own_stage() {
        ProjectId project = town.submitted();

        assertThat(desk(town.head)).contains(project);
        assertThat(desk(town.otherHead)).doesNotContain(project);
        assertThat(desk(town.reviewer)).doesNotContain(project);
        town.approve(town.head, town.waiting(town.head, project));
        assertThat(desk(town.head)).doesNotContain(project);
        assertThat(desk(town.reviewer)).contains(project);
        town.approve(town.reviewer, town.waiting(town.reviewer, project));
        assertThat(desk(town.reviewer)).doesNotContain(project);
    }

    @Test
    void the_desk_pages_by_key_without_gap_or_repetition_and_narrows_by_name() {
        ReviewedTown busy = new ReviewedTown(application);
        List<ProjectId> submitted = busy.frozen(Reviewing.PAGE + 3);
        List<ProjectId> listed = new ArrayList<>();
        DeskSearch search = DeskSearch.ALL;
        while (search != null) {
            DeskSearch page = search;
            DeskPage found = SignedInAs.call(busy.head, () -> reviewing.desk(page));
            found.entries().forEach(entry -> listed.add(entry.project()));
            search = found.next() == null ? null : new DeskSearch("", found.next());
        }

        assertThat(listed).containsExactlyElementsOf(submitted);
        assertThat(SignedInAs.call(busy.head, reviewing::waiting)).isEqualTo(submitted.size());
        assertThat(SignedInAs.call(busy.head, () -> reviewing.desk(new DeskSearch("履职", null)))
                        .entries())
                .hasSize(Reviewing.PAGE);
        assertThat(SignedInAs.call(busy.head, () -> reviewing.desk(new DeskSearch("%", null)))
                        .entries())
                .isEmpty();
    }

    // Remarks

    @Test
    void a_draft_is_its_authors_own_until_the_review_is_sent() {
        SubmissionId submission = town.atTheBureau();
        ProjectId project = town.open(town.reviewer, submission).entry().project();
        comment(town.reviewer, submission, GOAL, Severity.SHOULD, "建议量化。");

        assertThat(town.open(town.reviewer, submission).threads()).hasSize(1);
        assertThat(town.open(town.reviewer, submission).drafts()).isEqualTo(1);
        assertThat(town.open(town.colleague, submission).threads()).isEmpty();
        assertThat(town.open(town.head, submission).threads()).isEmpty();
        assertThat(notesOf(town.clerk, project)).isEmpty();

        town.send(town.reviewer, submission, new Decision.Return("请修改。"));

        assertThat(town.open(town.colleague, submission).threads()).hasSize(1);
        assertThat(notesOf(town.clerk, project)).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo(GOAL);
            assertThat(note.open()).isTrue();
            assertThat(note.lines())
                    .extracting(NotesOnPaths.Line::author, NotesOnPaths.Line::text)
                    .containsExactly(tuple("审核人甲", "建议量化。"));
        });
        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.RETURNED);
        assertThat(town.draft(town.clerk, project).returnReason()).isEqualTo("请修改。");
    }

    @Test
    void a_draft_is_said_anew_and_taken_away_by_its_author_only() {
        SubmissionId submission = town.atTheBureau();
        comment(town.reviewer, submission, GOAL, Severity.SHOULD, "初稿");
        CommentId draft = onlyLine(town.reviewer, submission).id();

        SignedInAs.run(town.reviewer, () -> reviewing.edit(draft, Severity.MUST, "定稿", "≥3天"));

        assertThat(onlyLine(town.reviewer, submission))
                .extracting(Review.Line::text, Review.Line::suggestion)
                .containsExactly("定稿", "≥3天");
        assertThat(town.open(town.reviewer, submission).blocking()).isEqualTo(1);
        assertRefused(
                "not-a-draft",
                () -> SignedInAs.run(town.colleague, () -> reviewing.edit(draft, Severity.MUST, "x", null)));
        assertRefused("not-a-draft", () -> SignedInAs.run(town.colleague, () -> reviewing.remove(draft)));
        SignedInAs.run(town.reviewer, () -> reviewing.remove(draft));
        assertThat(town.open(town.reviewer, submission).threads()).isEmpty();
        comment(town.reviewer, submission, GOAL, Severity.SHOULD, "再写一条");
        CommentId sent = onlyLine(town.reviewer, submission).id();
        town.send(town.reviewer, submission, new Decision.Return("退"));
        assertRefused(
                "not-a-draft",
                () -> SignedInAs.run(town.reviewer, () -> reviewing.edit(sent, Severity.MUST, "改口", null)));
    }

    @Test
    void a_remark_says_something_at_a_place_that_is_there() {
        SubmissionId submission = town.atTheBureau();

        assertRefused("nothing-said", () -> comment(town.reviewer, submission, GOAL, Severity.MUST, "  "));
        assertRefused("too-long", () -> comment(town.reviewer, submission, GOAL, Severity.MUST, "长".repeat(2001)));
        assertRefused(
                "no-such-place",
                () -> comment(town.reviewer, submission, new FieldPath.Row("999"), Severity.MUST, "x"));
        comment(town.reviewer, submission, new FieldPath.Group("成本指标", null), Severity.MUST, "请补成本指标。");
        comment(town.reviewer, submission, FieldPath.TABLE, Severity.QUESTION, "整体看法");
        assertThat(town.open(town.reviewer, submission).threads())
                .extracting(Review.Thread::path)
                .startsWith(FieldPath.TABLE);
    }

    @Test
    void threads_and_findings_are_numbered_together_in_the_order_of_the_paper() {
        SubmissionId submission = town.atTheBureau();
        Review empty = town.open(town.reviewer, submission);
        comment(town.reviewer, submission, ReviewedTown.value(empty, 3), Severity.SHOULD, "后");
        comment(town.reviewer, submission, ReviewedTown.value(empty, 0), Severity.SHOULD, "先");
        comment(town.reviewer, submission, GOAL, Severity.SHOULD, "最先");

        Review review = town.open(town.reviewer, submission);
        assertThat(review.threads())
                .extracting(thread -> thread.lines().getFirst().text())
                .containsExactly("最先", "先", "后");
        Set<Integer> numbers = new HashSet<>();
        review.threads().forEach(thread -> numbers.add(thread.number()));
        review.findings().forEach(found -> numbers.add(found.number()));
        assertThat(numbers).hasSize(3 + empty.findings().size()).contains(1).allMatch(number -> number <= 20);
    }

    @Test
    void a_finding_that_is_taken_up_becomes_a_thread_once() {
        SubmissionId submission = town.atTheBureau();
        Review before = town.open(town.reviewer, submission);
        Review.Found found = before.findings().getFirst();
        ThreadId first = SignedInAs.call(
                town.reviewer, () -> reviewing.takeUp(submission, FindingKey.of(found.finding()), "请按校验修改。"));
        ThreadId again = SignedInAs.call(
                town.reviewer, () -> reviewing.takeUp(submission, FindingKey.of(found.finding()), "请按校验修改。"));

        Review after = town.open(town.reviewer, submission);
        assertThat(again).isEqualTo(first);
        assertThat(after.findings()).hasSize(before.findings().size() - 1);
        assertThat(after.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.path()).isEqualTo(found.finding().path());
            assertThat(thread.severity()).isEqualTo(found.severity());
        });
    }

    // Two rounds

    @Test
    void the_second_round_shows_what_changed_and_which_threads_stand_on_it() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        Review round1 = town.open(town.reviewer, first);
        FieldPath days = ReviewedTown.value(round1, 0);
        String row = ((FieldPath.RowField) days).row();
        comment(town.reviewer, first, days, Severity.MUST, "目标写别的天数，应一致。");
        comment(town.reviewer, first, GOAL, Severity.QUESTION, "以什么为基期？");
        town.send(town.reviewer, first, new Decision.Return("两处要改。"));
        NotesOnPaths.Note question = notesOf(town.clerk, project).stream()
                .filter(note -> note.path().equals(GOAL))
                .findFirst()
                .orElseThrow();
        SignedInAs.run(town.clerk, () -> notes.answer(project, question.thread(), "以上年为基期。"));
        town.say(town.clerk, project, days, "≥45人");
        town.submit(town.clerk, project);

        SubmissionId second = town.waiting(town.head, project);
        assertThat(town.open(town.head, second).entry().changed()).isEqualTo(1);
        assertThat(town.open(town.head, second).blocking())
                .as("what the bureau raised does not hold up the unit's own stage")
                .isZero();
        town.approve(town.head, second);
        Review round2 = town.open(town.reviewer, second);

        assertThat(round2.comparedWith()).isEqualTo(1);
        assertThat(round2.changes().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(TableDiff.Kind.CHANGED);
            assertThat(change.path()).isEqualTo(new FieldPath.RowField(row, IndicatorField.VALUE));
            assertThat(change.after()).isEqualTo("≥45人");
        });
        assertThat(round2.threads())
                .extracting(Review.Thread::path, Review.Thread::isOnChangedValue, Review.Thread::state)
                .containsExactlyInAnyOrder(
                        tuple(days, true, ThreadState.OPEN), tuple(GOAL, false, ThreadState.ANSWERED));
        assertThat(round2.rounds()).extracting(Review.Round::number).containsExactly(1, 2);
        assertRefused("must-change", () -> town.approve(town.reviewer, second));
        Review.Thread must = thread(round2, days);
        SignedInAs.run(town.reviewer, () -> reviewing.settle(second, must.id()));
        SignedInAs.run(town.reviewer, () -> reviewing.settle(second, must.id()));
        assertThat(thread(town.open(town.colleague, second), days).isSettled()).isFalse();
        assertThat(town.open(town.reviewer, second).drafts()).isEqualTo(1);

        town.approve(town.reviewer, second);

        assertThat(thread(town.open(town.colleague, second), days).state()).isEqualTo(ThreadState.SETTLED);
        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.APPROVED);
        assertThat(SignedInAs.call(town.reviewer, () -> reviewing.approved(project)))
                .get()
                .extracting(FrozenSubmission::round)
                .isEqualTo(2);
        assertThat(town.open(town.reviewer, first).mayDecide()).isFalse();
        assertThat(town.open(town.reviewer, first).table()).isEqualTo(round1.table());
    }

    @Test
    void what_one_stage_raised_another_does_not_settle() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        ThreadId thread = comment(town.reviewer, first, GOAL, Severity.MUST, "请改。");
        town.send(town.reviewer, first, new Decision.Return("退"));
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);

        assertRefused("thread-of-other-stage", () -> SignedInAs.run(town.head, () -> reviewing.settle(second, thread)));
        assertRefused(
                "thread-of-other-stage",
                () -> SignedInAs.call(town.head, () -> reviewing.reply(second, thread, "我看可以", null)));
    }

    @Test
    void a_mark_is_taken_back_and_a_settled_thread_needs_no_answer() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        ThreadId thread = comment(town.head, first, GOAL, Severity.MUST, "请改。");
        town.send(town.head, first, new Decision.Return("退"));
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);

        SignedInAs.run(town.head, () -> reviewing.settle(second, thread));
        SignedInAs.run(town.head, () -> reviewing.unsettle(second, thread));
        assertRefused("must-change", () -> town.approve(town.head, second));
        SignedInAs.run(town.head, () -> reviewing.settle(second, thread));
        town.approve(town.head, second);

        assertRefused("settled", () -> answer(town.clerk, thread, "好的"));
        assertThat(notesOf(town.clerk, project)).isEmpty();
    }

    @Test
    void one_more_remark_opens_an_answered_thread_again() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        ThreadId thread = comment(town.head, first, GOAL, Severity.QUESTION, "为什么？");
        town.send(town.head, first, new Decision.Return("请答复"));
        answer(town.clerk, thread, "因为。");
        assertThat(notesOf(town.clerk, project)).singleElement().matches(note -> !note.open());
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);
        SignedInAs.run(town.head, () -> reviewing.reply(second, thread, "还不清楚。", "写明依据"));
        assertThat(notesOf(town.clerk, project).getFirst().lines()).hasSize(2);
        town.send(town.head, second, new Decision.Return("再退"));

        assertThat(notesOf(town.clerk, project)).singleElement().satisfies(note -> {
            assertThat(note.open()).isTrue();
            assertThat(note.lines())
                    .extracting(NotesOnPaths.Line::text)
                    .containsExactly("为什么？", "因为。", "还不清楚。\n→ 写明依据");
        });
    }

    // Refusals

    @Test
    void a_return_has_a_reason() {
        SubmissionId submission = town.atTheBureau();

        assertRefused("reason-missing", () -> town.send(town.reviewer, submission, new Decision.Return("  ")));
        assertRefused("too-long", () -> town.send(town.reviewer, submission, new Decision.Return("长".repeat(1001))));
    }

    @Test
    void nothing_passes_over_a_remark_of_ones_own_that_must_be_met_and_it_stays_a_draft() {
        SubmissionId submission = town.atTheBureau();
        comment(town.reviewer, submission, GOAL, Severity.MUST, "必须改。");

        assertRefused("must-change", () -> town.approve(town.reviewer, submission));

        assertThat(town.open(town.reviewer, submission).drafts()).isEqualTo(1);
        assertThat(town.open(town.colleague, submission).threads()).isEmpty();
    }

    @Test
    void nobody_decides_on_what_he_drafted() {
        SignedIn both = town.people.drafter(town.unit, "又填又审");
        town.people.admit(both.account(), town.unit, Role.UNIT_APPROVER);
        ProjectId project = town.submitted(both);
        SubmissionId submission = town.waiting(town.head, project);
        SignedIn asHead = acting(both, Role.UNIT_APPROVER);

        assertThat(town.open(asHead, submission).mayDecide()).isFalse();
        assertRefused("drafted", () -> town.approve(asHead, submission));
        assertRefused("drafted", () -> comment(asHead, submission, GOAL, Severity.MUST, "x"));
        town.approve(town.head, submission);
    }

    @Test
    void a_page_that_somebody_decided_behind_changes_nothing_and_says_who() {
        SubmissionId submission = town.atTheBureau();
        int seen = town.open(town.colleague, submission).version();
        comment(town.colleague, submission, GOAL, Severity.SHOULD, "我的批注");
        town.send(town.reviewer, submission, new Decision.Return("先退"));

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> SignedInAs.run(
                        town.colleague, () -> reviewing.send(submission, seen, new Decision.Approve(""))))
                .satisfies(refused -> {
                    assertThat(refused.spoken().key()).isEqualTo("reviews.refused.returned-meanwhile");
                    assertThat(refused.spoken().arguments()).containsExactly("审核人甲");
                });
        assertThat(town.open(town.colleague, submission).drafts()).as("kept").isEqualTo(1);
        assertThat(town.open(town.reviewer, submission).decisions()).hasSize(2);
    }

    @Test
    void a_second_click_decides_nothing() {
        SubmissionId submission = town.atTheBureau();
        int seen = town.open(town.reviewer, submission).version();
        SignedInAs.run(town.reviewer, () -> reviewing.send(submission, seen, new Decision.Approve("")));

        assertRefused(
                "approved-meanwhile",
                () -> SignedInAs.run(town.reviewer, () -> reviewing.send(submission, seen, new Decision.Approve(""))));
        assertThat(SignedInAs.call(town.reviewer, () -> reviewing.approved((SubmissionId) null)))
                .extracting(DeskEntry::id)
                .contains(submission);
    }

    @Test
    void of_two_reviewers_at_once_one_decides_and_the_other_is_told() throws Exception {
        SubmissionId submission = town.atTheBureau();
        int seen = town.open(town.reviewer, submission).version();
        List<Callable<String>> both = List.of(
                () -> outcome(() -> SignedInAs.run(
                        town.reviewer, () -> reviewing.send(submission, seen, new Decision.Return("退")))),
                () -> outcome(() -> SignedInAs.run(
                        town.colleague, () -> reviewing.send(submission, seen, new Decision.Approve("")))));
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<String> outcome : threads.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn("sent"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.endsWith("-meanwhile"))
                .hasSize(1);
        assertThat(town.open(town.reviewer, submission).decisions()).hasSize(2);
    }

    @Test
    void a_drafter_reads_his_units_submission_and_decides_nothing() {
        SubmissionId submission = town.atTheBureau();

        assertThat(town.open(town.clerk, submission).mayDecide()).isFalse();
        assertThat(SignedInAs.call(town.otherClerk, () -> reviewing.open(submission)))
                .isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> town.approve(town.clerk, submission));
    }

    private boolean openStages() {
        reviewing.openStages(ReviewedTown.STAGES);
        return true;
    }

    private List<ProjectId> desk(SignedIn person) {
        return SignedInAs.call(
                person,
                () -> reviewing.desk(DeskSearch.ALL).entries().stream()
                        .map(DeskEntry::project)
                        .toList());
    }

    private ThreadId comment(SignedIn person, SubmissionId submission, FieldPath path, Severity severity, String text) {
        return SignedInAs.call(person, () -> reviewing.comment(submission, path, severity, text, null));
    }

    private void answer(SignedIn person, ThreadId thread, String text) {
        SignedInAs.run(person, () -> reviewing.answer(thread, text));
    }

    private List<NotesOnPaths.Note> notesOf(SignedIn person, ProjectId project) {
        return SignedInAs.call(person, () -> notes.of(project));
    }

    private Review.Line onlyLine(SignedIn person, SubmissionId submission) {
        return town.open(person, submission).threads().getFirst().lines().getFirst();
    }

    private static Review.Thread thread(Review review, FieldPath path) {
        return review.threads().stream()
                .filter(thread -> thread.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private SignedIn acting(SignedIn person, Role role) {
        SignedIn fresh = town.people.signIn(person.userName(), People.PASSWORD);
        return SignedInAs.call(
                fresh,
                () -> application
                        .getBean(Identity.class)
                        .actAs(fresh.memberships().stream()
                                .filter(membership -> membership.role() == role)
                                .findFirst()
                                .orElseThrow()
                                .id()));
    }

    private static String outcome(Runnable step) {
        try {
            step.run();
            return "sent";
        } catch (SpokenException refused) {
            return refused.spoken().key();
        }
    }

    private static void assertRefused(String reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("reviews.refused." + reason));
    }

    /** Hears after the submission was frozen, and fails. */
    @TestConfiguration
    static class Broken {

        static volatile @Nullable ProjectId refused;

        @EventListener
        @Order(Ordered.LOWEST_PRECEDENCE)
        void fail(ProjectSubmitted submitted) {
            if (submitted.project().equals(refused)) {
                throw new IllegalStateException("broken");
            }
        }
    }
}
