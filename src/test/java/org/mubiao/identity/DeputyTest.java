package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageKind;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Who stands in for whom, when, and what that lets him do. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DeputyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);
    private static final Instant BEGINS = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant OVER = Instant.parse("2026-11-27T16:00:00Z");

    private static Instant now = BEGINS;

    @TestBean
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    private People people;
    private UnitId unit;
    private SignedIn reviewer;
    private SignedIn colleague;
    private SignedIn administrator;

    static Clock clock() {
        InstantSource stopped = () -> now;
        return stopped.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void open() {
        now = BEGINS;
        people = People.of(application, "甲市");
        people.job(List.of(Authorities.ADMINISTER), () -> {
            application
                    .getBean(Reviewing.class)
                    .openStages(List.of(new StageProfile("bureau", "财政审核", "Bureau", StageKind.BUREAU, 1)));
            return true;
        });
        unit = people.unit("甲市某局");
        reviewer = people.reviewer("财政审核人甲", "bureau", unit);
        colleague = people.person("财政审核人乙", null, Role.REVIEWER);
        administrator = people.administrator("系统管理员");
    }

    @Test
    void a_deputy_acts_from_the_first_day_to_the_last_both_included_on_the_calendar_in_china() {
        now = BEGINS.minusSeconds(1);
        DeputyId deputy = named();
        assertThat(stoodInFor(colleague)).isEmpty();
        refused("gone", () -> SignedInAs.call(colleague, () -> identity.standIn(deputy)));

        now = BEGINS;
        assertThat(stoodInFor(colleague)).hasSize(1);
        SignedIn standing = standIn(deputy);
        assertThat(standing.actsInTime(LAST)).isTrue();
        now = OVER.minusSeconds(1);
        assertThat(stoodInFor(colleague)).hasSize(1);

        now = OVER;
        assertThat(stoodInFor(colleague)).isEmpty();
        assertThat(standing.actsInTime(LAST.plusDays(1))).isFalse();
        refused("gone", () -> SignedInAs.call(colleague, () -> identity.standIn(deputy)));
    }

    @Test
    void both_are_named_on_all_that_a_deputy_does() {
        Actor actor = standIn(named()).scope().actor();

        assertThat(actor.name()).isEqualTo("财政审核人乙（代财政审核人甲）");
        assertThat(actor.account()).isEqualTo(colleague.account());
        assertThat(actor.standsFor()).isEqualTo(reviewer.account());
        assertThat(actor.answerable()).containsExactlyInAnyOrder(colleague.account(), reviewer.account());
    }

    @Test
    void two_very_long_names_fit_into_what_keeps_them() {
        StandsFor whom = new StandsFor(new DeputyId(1), reviewer.account(), "审".repeat(100), LAST);

        assertThat(whom.named("代".repeat(100)))
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("代代")
                .contains("…（代审审")
                .endsWith("…）");
    }

    @Test
    void the_deputy_of_a_reviewer_serves_that_reviewers_assignments_and_his_own_rest() {
        UnitId other = people.unit("甲市另一局");
        people.assign(colleague, "bureau", other);
        SignedIn standing = standIn(named());

        assertThat(SignedInAs.call(standing, () -> identity.serves("bureau", unit)))
                .isTrue();
        assertThat(SignedInAs.call(standing, () -> identity.serves("bureau", other)))
                .isFalse();
        assertThat(SignedInAs.call(standing, identity::ownAssignments))
                .extracting(Assignment::unit)
                .containsExactly(unit);
        assertThat(SignedInAs.call(colleague, () -> identity.serves("bureau", unit)))
                .isFalse();
    }

    @Test
    void next_time_one_signs_in_as_oneself() {
        standIn(named());

        assertThat(people.signIn(colleague.userName(), People.PASSWORD).acting())
                .isEqualTo(colleague.acting());
    }

    @Test
    void one_names_a_deputy_for_ones_own_and_an_administrator_for_anybody() {
        refused("gone", () -> name(colleague, reviewer, colleague.account()));
        name(administrator, reviewer, colleague.account());

        assertThat(SignedInAs.call(reviewer, identity::ownDeputies))
                .extracting(DeputyProfile::deputyName)
                .containsExactly("财政审核人乙");
        assertThat(SignedInAs.call(administrator, () -> identity.deputies(reviewer.account())))
                .extracting(DeputyProfile::firstDay, DeputyProfile::lastDay)
                .containsExactly(tuple(FIRST, LAST));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.call(colleague, () -> identity.deputies(reviewer.account())));
    }

    @Test
    void a_deputy_is_of_the_same_place_with_an_open_account() {
        SignedIn head = people.approver(unit, "单位负责人");
        SignedIn clerk = people.drafter(unit, "单位填报人");
        SignedIn closed = people.drafter(unit, "离任填报人");
        SignedIn elsewhere = people.drafter(people.unit("甲市另一局"), "别局填报人");
        SignedInAs.run(administrator, () -> identity.close(closed.account()));

        assertThat(SignedInAs.call(head, () -> identity.colleagues(own(head))))
                .extracting(Colleague::id)
                .containsExactly(clerk.account());
        refused("deputy-elsewhere", () -> name(head, head, elsewhere.account()));
        refused("deputy-elsewhere", () -> name(head, head, reviewer.account()));
        refused("deputy-elsewhere", () -> name(head, head, closed.account()));
        refused("deputy-elsewhere", () -> name(head, head, head.account()));
        refused("deputy-elsewhere", () -> name(administrator, head, elsewhere.account()));
        name(head, head, clerk.account());
    }

    @Test
    void days_are_in_order_not_over_and_of_one_deputy_only() {
        refused("deputy-dates", () -> name(reviewer, reviewer, colleague.account(), LAST, FIRST));
        refused(
                "deputy-dates",
                () -> name(reviewer, reviewer, colleague.account(), FIRST.minusDays(9), FIRST.minusDays(1)));
        named();
        refused("deputy-overlaps", () -> name(reviewer, reviewer, administrator.account(), LAST, LAST.plusDays(3)));
        name(reviewer, reviewer, administrator.account(), LAST.plusDays(1), LAST.plusDays(3));
    }

    @Test
    void a_deputy_taken_back_is_out_and_stands_in_no_more() {
        DeputyId deputy = named();
        refused("gone", () -> SignedInAs.run(colleague, () -> identity.takeBack(deputy)));

        SignedInAs.run(reviewer, () -> identity.takeBack(deputy));

        assertThat(people.signIn(colleague.userName(), People.PASSWORD).stamp()).isNotEqualTo(colleague.stamp());
        assertThat(stoodInFor(colleague)).isEmpty();
    }

    @Test
    void with_the_role_its_deputies_go_and_are_out() {
        named();

        SignedInAs.run(administrator, () -> identity.dismiss(own(reviewer)));

        assertThat(people.signIn(colleague.userName(), People.PASSWORD).stamp()).isNotEqualTo(colleague.stamp());
        assertThat(stoodInFor(colleague)).isEmpty();
    }

    @Test
    void who_leaves_a_place_stands_in_for_nobody_there() {
        named();

        SignedInAs.run(administrator, () -> identity.dismiss(own(colleague)));

        assertThat(stoodInFor(colleague)).isEmpty();
        assertThat(SignedInAs.call(reviewer, identity::ownDeputies)).isEmpty();
    }

    @Test
    void nobody_stands_in_for_a_closed_account() {
        named();

        SignedInAs.run(administrator, () -> identity.close(reviewer.account()));

        assertThat(people.signIn(colleague.userName(), People.PASSWORD).stamp()).isNotEqualTo(colleague.stamp());
        assertThat(stoodInFor(colleague)).isEmpty();
    }

    @Test
    void an_assignment_taken_away_signs_its_reviewer_and_his_deputy_out() {
        named();
        Assignment assigned =
                SignedInAs.call(reviewer, identity::ownAssignments).getFirst();

        SignedInAs.run(administrator, () -> identity.withdraw(assigned.id()));

        for (SignedIn person : List.of(reviewer, colleague)) {
            assertThat(people.signIn(person.userName(), People.PASSWORD).stamp())
                    .isNotEqualTo(person.stamp());
        }
    }

    @Test
    void a_deputy_names_no_deputy_for_what_he_stands_in_for() {
        SignedIn standing = standIn(named());
        SignedIn third = people.person("财政审核人丙", null, Role.REVIEWER);

        refused("gone", () -> name(standing, reviewer, third.account(), LAST.plusDays(1), LAST.plusDays(2)));
    }

    @Test
    void the_deputy_of_an_administrator_does_not_close_that_administrator() {
        DeputyId deputy = name(administrator, administrator, colleague.account());
        SignedIn standing = standIn(deputy);

        refused("close-oneself", () -> SignedInAs.run(standing, () -> identity.close(administrator.account())));
        refused("dismiss-oneself", () -> SignedInAs.run(standing, () -> identity.dismiss(own(administrator))));
    }

    @Test
    void deputies_of_another_jurisdiction_are_not_there() {
        DeputyId deputy = named();
        People others = People.of(application, "乙市");
        SignedIn stranger = others.administrator("乙市管理员");

        refused("gone", () -> SignedInAs.run(stranger, () -> identity.takeBack(deputy)));
        refused("gone", () -> SignedInAs.call(stranger, () -> identity.standIn(deputy)));
        refused("gone", () -> SignedInAs.call(stranger, () -> identity.deputies(reviewer.account())));
        refused("gone", () -> name(stranger, reviewer, stranger.account()));
    }

    private DeputyId named() {
        return name(reviewer, reviewer, colleague.account());
    }

    private DeputyId name(SignedIn who, SignedIn holder, AccountId deputy) {
        return name(who, holder, deputy, FIRST, LAST);
    }

    private DeputyId name(SignedIn who, SignedIn holder, AccountId deputy, LocalDate first, LocalDate last) {
        return SignedInAs.call(who, () -> identity.nameDeputy(own(holder), deputy, first, last));
    }

    private SignedIn standIn(DeputyId deputy) {
        return SignedInAs.call(colleague, () -> identity.standIn(deputy));
    }

    private List<MembershipProfile> stoodInFor(SignedIn person) {
        return SignedInAs.call(person, identity::mayActAs).stream()
                .filter(place -> place.standsFor() != null)
                .toList();
    }

    private static MembershipId own(SignedIn person) {
        return person.memberships().getFirst().id();
    }

    private static void refused(String reason, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.spoken().key()).isEqualTo("identity.refused." + reason);
            Words.LANGUAGES.forEach(language ->
                    assertThat(Words.in(language).say(refusal.spoken())).isNotBlank());
        });
    }
}
