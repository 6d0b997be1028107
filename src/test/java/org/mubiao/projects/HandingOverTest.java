package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.Identity;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.OverviewField;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitOrder;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of the projects of a unit that is renamed, closed, merged or split. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class HandingOverTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);
    private static final UnitOrder ORDER = new UnitOrder(LocalDate.of(2026, 3, 1), "编办文件");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private NotesOnPaths notes;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Projects projects;

    @Autowired
    private Afterwards afterwards;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private ReviewedTown town;

    @BeforeEach
    void foundTown() {
        town = new ReviewedTown(application);
    }

    @Test
    void the_drafts_of_a_merged_unit_go_over_with_their_answers_and_their_history() {
        ProjectId project = town.begun(town.clerk);
        town.say(town.clerk, project, GOAL, "一稿");
        Draft before = town.draft(town.clerk, project);
        long edits = count(town.clerk, "ProjectEdit", project);
        long changes = count(town.clerk, "ProjectChange", project);

        mergeIntoOther();

        Draft after = town.draft(town.otherClerk, project);
        assertThat(after.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(after.table().indicators()).isEqualTo(before.table().indicators());
        assertThat(after.table().funding()).isEqualTo(before.table().funding());
        assertThat(after.table().goals()).isEqualTo(before.table().goals());
        assertThat(after.justifications()).isEqualTo(before.justifications());
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.table().overview().text(OverviewField.UNIT)).isEqualTo("乙局");
        assertThat(count(town.otherClerk, "ProjectEdit", project)).isEqualTo(edits);
        assertThat(count(town.otherClerk, "ProjectChange", project)).isEqualTo(changes);
        town.submit(town.otherClerk, project);
        assertThat(town.open(town.otherHead, town.waiting(town.otherHead, project))
                        .entry()
                        .unitName())
                .isEqualTo("乙局");
    }

    @Test
    void what_was_handed_over_is_only_read_where_it_was_and_not_changed_by_what_is_written_where_it_is() {
        ProjectId project = town.begun(town.clerk);
        town.say(town.clerk, project, GOAL, "一稿");
        mergeIntoOther();

        town.say(town.otherClerk, project, GOAL, "二稿");
        town.say(town.otherClerk, project, FieldPath.of(OverviewField.PROJECT_NAME), "新名称");

        Draft left = town.draft(town.clerk, project);
        assertThat(left.state()).isEqualTo(ProjectState.HANDED_OVER);
        assertThat(left.table().goals().text(GoalField.ANNUAL)).isEqualTo("一稿");
        assertThat(left.table().overview().text(OverviewField.PROJECT_NAME)).isNotEqualTo("新名称");
        refused("unit-closed", () -> town.say(town.clerk, project, GOAL, "三稿"));
        refused("unit-closed", () -> town.submit(town.clerk, project));
        refused("unit-closed", () -> town.begun(town.clerk));
        assertThat(states(town.clerk)).containsExactly(ProjectState.HANDED_OVER);
        assertThat(states(town.otherClerk)).containsExactly(ProjectState.DRAFT);
        assertThat(town.draft(town.otherClerk, project).table().goals().text(GoalField.ANNUAL))
                .isEqualTo("二稿");
    }

    @Test
    void a_returned_project_goes_over_with_what_the_review_said_and_comes_back_as_its_next_round() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        SignedInAs.run(town.reviewer, () -> reviewing.comment(first, GOAL, Severity.SHOULD, "请写得更具体。", null));
        town.send(town.reviewer, first, new Decision.Return("请修改。"));

        mergeIntoOther();

        Draft draft = town.draft(town.otherClerk, project);
        assertThat(draft.state()).isEqualTo(ProjectState.RETURNED);
        assertThat(draft.returnReason()).isEqualTo("请修改。");
        assertThat(draft.round()).isEqualTo(1);
        NotesOnPaths.Note note =
                SignedInAs.call(town.otherClerk, () -> notes.of(project)).getFirst();
        SignedInAs.run(town.otherClerk, () -> notes.answer(project, note.thread(), "已修改。"));
        assertThat(SignedInAs.call(town.otherClerk, () -> reviewing.open(first)))
                .isPresent();
        town.say(town.otherClerk, project, GOAL, "更具体的目标");
        town.submit(town.otherClerk, project);
        SubmissionId second = town.waiting(town.otherHead, project);
        town.approve(town.otherHead, second);

        Review review = town.open(town.reviewer, second);
        assertThat(review.entry().round()).isEqualTo(2);
        assertThat(review.comparedWith()).isEqualTo(1);
        assertThat(review.entry().changed()).isPositive();
        assertThat(review.rounds()).hasSize(2);
        assertThat(review.threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.lines()).hasSize(2));
    }

    @Test
    void what_is_in_review_is_finished_as_it_was_begun_and_goes_over_when_it_is_returned() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);

        mergeIntoOther();

        assertThat(drafts(town.otherClerk)).doesNotContain(project);
        assertThat(SignedInAs.call(town.otherHead, () -> reviewing.open(submission)))
                .as("not handed over yet")
                .isEmpty();
        town.approve(town.head, submission);
        town.send(town.reviewer, submission, new Decision.Return("请修改。"));
        afterwards.settle();

        assertThat(town.draft(town.otherClerk, project).state()).isEqualTo(ProjectState.RETURNED);
        assertThat(SignedInAs.call(town.otherHead, () -> reviewing.open(submission)))
                .isPresent();
    }

    @Test
    void what_was_approved_is_published_with_the_name_it_was_printed_with_and_corrected_by_the_unit_that_goes_on() {
        SubmissionId submission = town.atTheBureau();
        town.approve(town.reviewer, submission);
        ProjectId project = town.open(town.clerk, submission).entry().project();
        mergeIntoOther();

        PublicationId published = SignedInAs.call(town.reviewer, () -> publishing.publish(submission, null));
        assertThat(publishing
                        .published(published)
                        .orElseThrow()
                        .table()
                        .overview()
                        .text(OverviewField.UNIT))
                .isEqualTo("甲局");
        SignedInAs.run(town.reviewer, () -> publishing.askForCorrection(submission, "更正目标"));
        afterwards.settle();
        town.say(town.otherClerk, project, GOAL, "更正后的目标");
        town.submit(town.otherClerk, project);
        SubmissionId second = town.waiting(town.otherHead, project);
        town.approve(town.otherHead, second);
        town.approve(town.reviewer, second);
        assertThat(SignedInAs.call(town.reviewer, () -> publishing.publish(second, "更正目标")))
                .isEqualTo(published);

        assertThat(publishing
                        .published(published, 1)
                        .orElseThrow()
                        .table()
                        .overview()
                        .text(OverviewField.UNIT))
                .isEqualTo("甲局");
        assertThat(publishing
                        .published(published, 2)
                        .orElseThrow()
                        .table()
                        .overview()
                        .text(OverviewField.UNIT))
                .isEqualTo("乙局");
    }

    @Test
    void the_receiving_unit_sees_of_the_other_what_went_over_and_the_giving_one_nothing_of_what_follows() {
        ProjectId stays = town.submitted();
        SubmissionId staying = town.waiting(town.head, stays);
        ProjectId goes = town.submitted();
        SubmissionId returned = town.waiting(town.head, goes);
        town.send(town.head, returned, new Decision.Return("请修改。"));
        UnitId opened = split();
        SignedIn newClerk = town.people.drafter(opened, "分局填报人");
        SignedIn newHead = town.people.approver(opened, "分局负责人");

        handOver(goes, opened);

        assertThat(SignedInAs.call(newHead, () -> reviewing.open(returned))).isPresent();
        assertThat(SignedInAs.call(newHead, () -> reviewing.open(staying))).isEmpty();
        assertThat(SignedInAs.call(town.otherHead, () -> reviewing.open(returned)))
                .isEmpty();
        assertThat(drafts(newClerk)).containsExactly(goes);
        assertThat(drafts(town.clerk)).containsExactlyInAnyOrder(goes, stays);
        town.submit(newClerk, goes);
        SubmissionId second = town.waiting(newHead, goes);
        assertThat(SignedInAs.call(town.head, () -> reviewing.open(second))).isEmpty();
        assertThat(SignedInAs.call(town.head, () -> reviewing.open(returned))).isPresent();
    }

    @Test
    void only_what_is_in_hand_goes_only_to_a_unit_split_off_and_only_by_the_approver() {
        ProjectId inReview = town.submitted();
        ProjectId draft = town.begun(town.clerk);
        UnitId opened = split();

        refused("state", () -> handOver(inReview, opened));
        refused("not-split-off", () -> handOver(draft, town.otherUnit));
        refused("unknown", () -> SignedInAs.run(town.otherHead, () -> drafting.handOver(draft, opened)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.run(town.clerk, () -> drafting.handOver(draft, opened)));
        handOver(draft, opened);
        refused("state", () -> handOver(draft, opened));
        refused("state", () -> town.say(town.clerk, draft, GOAL, "再改"));
    }

    @Test
    void a_project_comes_back_when_the_unit_it_went_to_goes_back_into_the_first() {
        ProjectId project = town.begun(town.clerk);
        UnitId opened = split();
        SignedIn newClerk = town.people.drafter(opened, "分局填报人");
        handOver(project, opened);
        town.say(newClerk, project, GOAL, "分局写的");

        merge(opened, town.unit);

        Draft back = town.draft(town.clerk, project);
        assertThat(back.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(back.table().goals().text(GoalField.ANNUAL)).isEqualTo("分局写的");
        town.say(town.clerk, project, GOAL, "又在甲局写");
        UnitId again = people().job(List.of(Authorities.ADMINISTER), () -> tenancy.split(town.unit, "甲局三分局", ORDER));
        handOver(project, again);
        SignedIn third = town.people.drafter(again, "三分局填报人");
        assertThat(town.draft(third, project).table().goals().text(GoalField.ANNUAL))
                .isEqualTo("又在甲局写");
    }

    @Test
    void through_two_units_a_project_keeps_all_its_rounds() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.send(town.head, first, new Decision.Return("甲局退回"));
        UnitId opened = split();
        SignedIn newClerk = town.people.drafter(opened, "分局填报人");
        SignedIn newHead = town.people.approver(opened, "分局负责人");
        handOver(project, opened);
        town.submit(newClerk, project);
        SubmissionId second = town.waiting(newHead, project);
        town.send(newHead, second, new Decision.Return("分局退回"));

        merge(opened, town.otherUnit);

        assertThat(town.draft(town.otherClerk, project).returnReason()).isEqualTo("分局退回");
        town.submit(town.otherClerk, project);
        SubmissionId third = town.waiting(town.otherHead, project);
        assertThat(town.open(town.otherHead, third).rounds()).hasSize(3);
        assertThat(SignedInAs.call(newHead, () -> reviewing.open(third))).isEmpty();
    }

    @Test
    void nobody_decides_on_what_he_drafted_in_another_unit() {
        SignedIn both = town.people.drafter(town.unit, "原填报人");
        ProjectId project = town.begun(both);
        mergeIntoOther();
        town.people.admit(both.account(), town.otherUnit, Role.UNIT_APPROVER);
        SignedIn anew = town.people.signIn(both.userName(), People.PASSWORD);
        SignedIn approves = SignedInAs.call(
                anew,
                () -> application
                        .getBean(Identity.class)
                        .actAs(anew.memberships().getLast().id()));
        town.submit(town.otherClerk, project);
        SubmissionId submission = town.waiting(approves, project);

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> town.approve(approves, submission))
                .satisfies(refusal -> assertThat(refusal.spoken().key()).isEqualTo("reviews.refused.drafted"));
    }

    @Test
    void what_was_cut_off_is_taken_up_again_and_arrives_once() {
        ProjectId project = town.begun(town.clerk);
        UnitId opened = split();
        SignedIn newClerk = town.people.drafter(opened, "分局填报人");
        // Given away, and then the machine dies.
        SignedInAs.run(
                town.head,
                () -> transaction.executeWithoutResult(status ->
                        handingOver.give(projects.lock(project.value()).orElseThrow(), null, opened)));
        assertThat(drafts(newClerk)).isEmpty();

        handingOver.takeUpAgain();
        afterwards.settle();
        town.say(newClerk, project, GOAL, "分局写的");
        handingOver.takeUpAgain();
        afterwards.settle();

        assertThat(drafts(newClerk)).containsExactly(project);
        assertThat(town.draft(newClerk, project).table().goals().text(GoalField.ANNUAL))
                .isEqualTo("分局写的");
    }

    @Test
    void a_renamed_unit_prints_its_drafts_anew_and_leaves_what_is_frozen() {
        ProjectId draft = town.begun(town.clerk);
        SubmissionId submission = town.atTheBureau();

        people().job(List.of(Authorities.ADMINISTER), () -> {
            tenancy.rename(town.unit, "甲乙局", ORDER);
            return true;
        });

        assertThat(town.draft(town.clerk, draft).table().overview().text(OverviewField.UNIT))
                .isEqualTo("甲乙局");
        assertThat(town.open(town.reviewer, submission).entry().unitName()).isEqualTo("甲局");
        assertThat(town.open(town.reviewer, submission).table().overview().text(OverviewField.UNIT))
                .isEqualTo("甲局");
        town.submit(town.clerk, draft);
        Review review = town.open(town.head, town.waiting(town.head, draft));
        assertThat(review.entry().unitName()).isEqualTo("甲乙局");
        assertThat(town.draft(town.clerk, draft).table()).isEqualTo(review.table());
    }

    @Test
    void a_handover_is_seen_by_the_two_units_only() {
        ProjectId project = town.begun(town.clerk);
        UnitId opened = split();
        SignedIn newClerk = town.people.drafter(opened, "分局填报人");
        handOver(project, opened);

        assertThat(count(town.clerk, "ProjectHandover", project)).isOne();
        assertThat(count(newClerk, "ProjectHandover", project)).isOne();
        for (SignedIn stranger : Set.of(town.otherClerk, town.otherHead, town.reviewer)) {
            assertThat(count(stranger, "ProjectHandover", project)).isZero();
        }
    }

    private long count(SignedIn person, String rows, ProjectId project) {
        return SignedInAs.call(
                person,
                () -> transaction.execute(status -> entities.createQuery(
                                "select count(*) from " + rows + " r where r.projectId = :id", Long.class)
                        .setParameter("id", project.value())
                        .getSingleResult()));
    }

    private void mergeIntoOther() {
        merge(town.unit, town.otherUnit);
    }

    private void merge(UnitId unit, UnitId into) {
        people().job(List.of(Authorities.ADMINISTER), () -> {
            tenancy.merge(unit, into, ORDER);
            return true;
        });
        afterwards.settle();
    }

    private UnitId split() {
        return people().job(List.of(Authorities.ADMINISTER), () -> tenancy.split(town.unit, "甲局二分局", ORDER));
    }

    private void handOver(ProjectId project, UnitId to) {
        SignedInAs.run(town.head, () -> drafting.handOver(project, to));
        afterwards.settle();
    }

    private List<ProjectId> drafts(SignedIn person) {
        return list(person).stream().map(ProjectEntry::id).toList();
    }

    private List<ProjectState> states(SignedIn person) {
        return list(person).stream().map(ProjectEntry::state).toList();
    }

    private List<ProjectEntry> list(SignedIn person) {
        return SignedInAs.call(person, () -> drafting.list(new ProjectSearch(null, null, "", null)))
                .entries();
    }

    private People people() {
        return town.people;
    }

    private static void refused(String reason, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.spoken().key()).isEqualTo("projects.refused." + reason));
    }
}
