package org.mubiao.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.Identity;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
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

/** The stage of the supervising department (主管部门): who decides there, and what whom it lets see when. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DepartmentStageTest {

    private static final String DEPARTMENT_STAGE = "department";
    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private ReviewedTown town;
    private UnitId department;
    private UnitId otherDepartment;
    private SignedIn supervisor;
    private SignedIn stranger;

    @BeforeEach
    void foundTown() {
        town = new ReviewedTown(
                application,
                List.of(
                        new StageProfile(ReviewedTown.UNIT_STAGE, "单位审核", "Unit review", StageKind.UNIT, 1),
                        new StageProfile(DEPARTMENT_STAGE, "主管部门审核", "Department", StageKind.DEPARTMENT, 2),
                        new StageProfile(ReviewedTown.BUREAU_STAGE, "财政审核", "Bureau review", StageKind.BUREAU, 3)));
        department = town.people.unit("丙主管局");
        otherDepartment = town.people.unit("丁主管局");
        supervisor = town.people.person("丙局审核人", department, Role.DEPARTMENT_REVIEWER);
        stranger = town.people.person("丁局审核人", otherDepartment, Role.DEPARTMENT_REVIEWER);
        place(town.unit, department);
        place(town.otherUnit, otherDepartment);
    }

    @Test
    void a_submission_goes_from_the_unit_to_its_department_and_then_to_the_bureau() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        town.approve(town.head, submission);
        assertThat(desk(town.reviewer)).doesNotContain(submission);

        assertThat(town.waiting(supervisor, project)).isEqualTo(submission);
        town.approve(supervisor, submission);

        assertThat(desk(supervisor)).doesNotContain(submission);
        assertThat(town.waiting(town.reviewer, project)).isEqualTo(submission);
        assertThat(town.open(town.reviewer, submission).decisions())
                .extracting(TakenDecision::stage, TakenDecision::by)
                .containsExactly(
                        tuple(ReviewedTown.UNIT_STAGE, town.head.displayName()), tuple(DEPARTMENT_STAGE, "丙局审核人"));
    }

    @Test
    void a_unit_without_a_department_passes_the_stage_by() {
        place(town.unit, null);
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);

        town.approve(town.head, submission);

        assertThat(town.waiting(town.reviewer, project)).isEqualTo(submission);
        assertThat(seenBy(supervisor, submission)).isFalse();
    }

    @Test
    void a_department_sees_neither_drafts_nor_what_has_not_come_to_it() {
        ProjectId draft = town.begun(town.clerk);
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);

        assertThat(seenBy(supervisor, submission)).isFalse();
        assertThat(rows(supervisor, project)).isZero();
        assertThat(rows(supervisor, draft)).isZero();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.call(supervisor, () -> drafting.open(draft)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        SignedInAs.call(supervisor, () -> drafting.list(new ProjectSearch(null, null, "", null))));
        refused("unknown", () -> comment(supervisor, submission));

        town.approve(town.head, submission);
        assertThat(seenBy(supervisor, submission)).isTrue();
        assertThat(rows(supervisor, project)).isPositive();
        assertThat(rows(supervisor, draft)).isZero();
    }

    @Test
    void what_the_unit_returns_itself_never_comes_to_the_department() {
        SubmissionId submission = town.waiting(town.head, town.submitted());

        town.send(town.head, submission, new Decision.Return("请补充。"));

        assertThat(seenBy(supervisor, submission)).isFalse();
    }

    @Test
    void another_department_and_people_of_the_own_one_in_other_roles_see_nothing() {
        SubmissionId submission = town.waiting(town.head, town.submitted());
        town.approve(town.head, submission);
        SignedIn itsHead = town.people.approver(department, "丙局负责人");
        SignedIn itsClerk = town.people.drafter(department, "丙局填报人");
        ReviewedTown elsewhere = new ReviewedTown(application);
        SignedIn elsewhereSupervisor = elsewhere.people.person("外市主管审核人", elsewhere.unit, Role.DEPARTMENT_REVIEWER);

        for (SignedIn somebody : List.of(stranger, itsHead, itsClerk, elsewhereSupervisor, town.otherHead)) {
            assertThat(seenBy(somebody, submission)).as(somebody.displayName()).isFalse();
            assertThat(rows(somebody, town.open(supervisor, submission).entry().project()))
                    .as(somebody.displayName())
                    .isZero();
        }
        assertThat(seenBy(supervisor, submission)).isTrue();
        refused(
                "unknown",
                () -> SignedInAs.run(stranger, () -> reviewing.send(submission, 1, new Decision.Approve(""))));
    }

    @Test
    void the_department_returns_with_remarks_and_the_next_round_comes_to_it_again() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        ThreadId thread = comment(supervisor, first);
        town.send(supervisor, first, new Decision.Return("请按主管部门意见修改。"));

        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.RETURNED);
        SignedInAs.run(town.clerk, () -> reviewing.answer(thread, "已修改。"));
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);
        assertThat(seenBy(supervisor, second)).isFalse();
        town.approve(town.head, second);

        assertThat(town.open(supervisor, second).threads()).singleElement().satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(ThreadState.ANSWERED);
            assertThat(seen.lines()).hasSize(2);
        });
        assertThat(town.open(supervisor, second).rounds()).hasSize(2);
    }

    @Test
    void after_it_has_decided_the_department_still_reads_and_decides_no_more() {
        SubmissionId submission = town.waiting(town.head, town.submitted());
        town.approve(town.head, submission);
        town.approve(supervisor, submission);

        assertThat(seenBy(supervisor, submission)).isTrue();
        refused("other-stage", () -> town.send(supervisor, submission, new Decision.Approve("")));
        refused("other-stage", () -> comment(supervisor, submission));
    }

    @Test
    void who_comes_under_another_department_is_seen_by_that_one_only() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        town.approve(town.head, submission);

        place(town.unit, otherDepartment);

        assertThat(seenBy(supervisor, submission)).isFalse();
        assertThat(town.waiting(stranger, project)).isEqualTo(submission);
    }

    @Test
    void what_waits_at_a_department_goes_on_when_the_unit_has_none_any_more() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        town.approve(town.head, submission);

        place(town.unit, null);
        application.getBean(Afterwards.class).settle();

        assertThat(town.waiting(town.reviewer, project)).isEqualTo(submission);
        assertThat(seenBy(supervisor, submission)).isFalse();
    }

    @Test
    void nobody_of_the_department_decides_on_what_he_drafted_in_the_unit() {
        SignedIn both = town.people.drafter(town.unit, "两处任职人");
        town.people.admit(both.account(), department, Role.DEPARTMENT_REVIEWER);
        SubmissionId submission = town.waiting(town.head, town.submitted(both));
        town.approve(town.head, submission);
        SignedIn reviews = actingAs(both, Role.DEPARTMENT_REVIEWER);

        refused("drafted", () -> town.send(reviews, submission, new Decision.Approve("")));
    }

    @Test
    void what_waits_at_the_department_can_be_followed_by_the_unit() {
        SubmissionId submission = town.waiting(town.head, town.submitted());
        town.approve(town.head, submission);

        assertThat(town.open(town.clerk, submission).stage().key()).isEqualTo(DEPARTMENT_STAGE);
        refused("other-stage", () -> town.send(town.head, submission, new Decision.Approve("")));
    }

    private SignedIn actingAs(SignedIn person, Role role) {
        SignedIn anew = town.people.signIn(person.userName(), People.PASSWORD);
        return SignedInAs.call(
                anew,
                () -> application
                        .getBean(Identity.class)
                        .actAs(anew.memberships().stream()
                                .filter(held -> held.role() == role)
                                .findFirst()
                                .orElseThrow()
                                .id()));
    }

    private void place(UnitId unit, @Nullable UnitId under) {
        town.people.job(List.of(Authorities.ADMINISTER), () -> {
            tenancy.placeUnder(unit, under, new UnitOrder(LocalDate.of(2026, 1, 1), "编办文件"));
            return true;
        });
    }

    private List<SubmissionId> desk(SignedIn person) {
        return SignedInAs.call(person, () -> reviewing.desk(DeskSearch.ALL)).entries().stream()
                .map(DeskEntry::id)
                .toList();
    }

    /** By the service, and by every key and list that the database gives. */
    private boolean seenBy(SignedIn person, SubmissionId submission) {
        boolean opened =
                SignedInAs.call(person, () -> reviewing.open(submission)).isPresent();
        long rows = SignedInAs.call(
                person,
                () -> transaction.execute(status -> List.of(
                                "select count(*) from Submission s where s.id = :id",
                                "select count(*) from SubmittedTable t where t.submissionId = :id",
                                "select count(*) from RecordedDecision d where d.submissionId = :id",
                                "select count(*) from ReviewThread t where t.submissionId = :id",
                                "select count(*) from Comment c where c.threadId in"
                                        + " (select t.id from ReviewThread t where t.submissionId = :id)")
                        .stream()
                        .mapToLong(query -> entities.createQuery(query, Long.class)
                                .setParameter("id", submission.value())
                                .getSingleResult())
                        .sum()));
        boolean found = SignedInAs.call(
                person,
                () -> transaction.execute(status -> entities.find(Submission.class, submission.value()) != null
                        || entities.find(SubmittedTable.class, submission.value()) != null));
        assertThat(opened).as("by the service as by the database").isEqualTo(rows > 0);
        assertThat(found).as("by key as by list").isEqualTo(rows > 0);
        return opened;
    }

    /** What of a project the database gives: its draft and how it stands. */
    private long rows(SignedIn person, ProjectId project) {
        return SignedInAs.call(
                person,
                () -> transaction.execute(status -> List.of(
                                "select count(*) from Project p where p.id = :id",
                                "select count(*) from ProjectText t where t.projectId = :id",
                                "select count(*) from ProjectProgress p where p.projectId = :id")
                        .stream()
                        .mapToLong(query -> entities.createQuery(query, Long.class)
                                .setParameter("id", project.value())
                                .getSingleResult())
                        .sum()));
    }

    private ThreadId comment(SignedIn person, SubmissionId submission) {
        return SignedInAs.call(person, () -> reviewing.comment(submission, GOAL, Severity.SHOULD, "请写得更具体。", null));
    }

    private static void refused(String reason, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.spoken().key()).isEqualTo("reviews.refused." + reason));
    }
}
