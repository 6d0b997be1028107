package org.mubiao.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.DeputyId;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipProfile;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A deputy reviews: with the eyes and duties of the one he stands in for, under both names, and never over what either drafted. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DeputyDecidesTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Drafting drafting;

    private ReviewedTown town;
    private SignedIn secondHead;

    @BeforeEach
    void foundTown() {
        town = new ReviewedTown(application);
        secondHead = town.people.approver(town.unit, "甲局副职");
    }

    @Test
    void a_deputy_of_a_reviewer_sees_and_decides_what_that_reviewer_would_under_both_names() {
        SubmissionId submission = town.atTheBureau();
        SignedIn unassigned = town.people.person("财政审核人乙", null, Role.REVIEWER);
        assertThat(SignedInAs.call(unassigned, () -> reviewing.open(submission)))
                .isEmpty();
        SignedIn standing = standIn(unassigned, town.reviewer);
        String both = "财政审核人乙（代" + town.reviewer.displayName() + "）";

        SignedInAs.run(standing, () -> reviewing.comment(submission, GOAL, Severity.SHOULD, "请写具体。", null));
        assertThat(town.open(town.reviewer, submission).threads())
                .as("the remarks of a deputy are his own until he sends them")
                .isEmpty();
        town.send(standing, submission, new Decision.Return("请修改。"));

        Review read = town.open(town.clerk, submission);
        assertThat(read.decisions().getLast().by()).isEqualTo(both);
        assertThat(read.threads().getFirst().lines().getFirst().author()).isEqualTo(both);
        assertThat(SignedInAs.call(unassigned, () -> reviewing.open(submission)))
                .as("as himself he still sees nothing")
                .isEmpty();
    }

    @Test
    void a_deputy_does_not_decide_on_what_he_drafted_himself() {
        ProjectId project = town.submitted(town.clerk);
        SignedIn standing = standIn(town.clerk, town.head);

        refused(() -> town.approve(standing, town.waiting(standing, project)));
        town.approve(town.head, town.waiting(town.head, project));
    }

    @Test
    void nobody_lets_a_deputy_decide_on_what_he_drafted() {
        SignedIn both = draftingToo(town.head);
        ProjectId project = town.submitted(both);
        SubmissionId submission = town.waiting(secondHead, project);
        SignedIn standing = standIn(secondHead, town.head);

        refused(() -> town.approve(standing, submission));
        town.approve(secondHead, submission);
    }

    @Test
    void nobody_lets_a_deputy_draft_and_then_decides_himself() {
        SignedIn both = draftingToo(town.head);
        SignedIn standing = standIn(town.clerk, both);
        ProjectId project = town.submitted(standing);

        assertThat(SignedInAs.call(town.clerk, () -> drafting.list(new ProjectSearch(null, null, "", null)))
                        .entries())
                .extracting(ProjectEntry::updatedBy)
                .containsExactly(town.clerk.displayName() + "（代" + town.head.displayName() + "）");
        refused(() -> town.approve(town.head, town.waiting(town.head, project)));
        town.approve(secondHead, town.waiting(secondHead, project));
    }

    /** The same person, acting as a drafter of the unit as well. */
    private SignedIn draftingToo(SignedIn person) {
        town.people.admit(person.account(), town.unit, Role.DRAFTER);
        SignedIn anew = town.people.signIn(person.userName(), People.PASSWORD);
        return SignedInAs.call(
                anew,
                () -> identity.actAs(anew.memberships().stream()
                        .filter(held -> held.role() == Role.DRAFTER)
                        .findFirst()
                        .orElseThrow()
                        .id()));
    }

    /** @param holder stood in for as what he acts as */
    private SignedIn standIn(SignedIn deputy, SignedIn holder) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        MembershipProfile acting = holder.acting();
        DeputyId named = SignedInAs.call(
                holder, () -> identity.nameDeputy(acting.id(), deputy.account(), today, today.plusDays(1)));
        return SignedInAs.call(deputy, () -> identity.standIn(named));
    }

    private static void refused(ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.spoken().key()).isEqualTo("reviews.refused.drafted"));
    }
}
