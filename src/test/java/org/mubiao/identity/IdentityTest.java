package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageKind;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class IdentityTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    @Autowired
    private Reviewing reviewing;

    private People people;
    private UnitId unit;
    private SignedIn administrator;

    @BeforeEach
    void open() {
        people = People.of(application, "甲市");
        unit = people.unit("甲市某局");
        administrator = people.administrator("管理员");
        people.job(List.of(Authorities.ADMINISTER), () -> {
            reviewing.openStages(List.of(
                    new StageProfile("bureau", "财政审核", "Bureau", StageKind.BUREAU, 1),
                    new StageProfile("expert", "专家评审", "Experts", StageKind.BUREAU, 2)));
            return true;
        });
    }

    @Test
    void a_first_password_opens_nothing_but_its_own_change() {
        NewAccount clerk = opened("clerk", "填报人甲");
        admit(clerk, unit, Role.DRAFTER);

        SignedIn first = people.signIn(name("clerk"), clerk.firstPassword());
        assertThat(first.mustChangePassword()).isTrue();
        assertThat(first.getAuthorities()).isEmpty();

        SignedIn then =
                SignedInAs.call(first, () -> identity.changePassword(clerk.firstPassword(), "my own long secret"));
        assertThat(then.mustChangePassword()).isFalse();
        assertThat(authorities(then)).containsExactly(Authorities.DRAFT);
        assertThat(authorities(people.signIn(name("clerk"), "my own long secret")))
                .containsExactly(Authorities.DRAFT);
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> people.signIn(name("clerk"), clerk.firstPassword()));
    }

    @Test
    void a_password_is_long_and_neither_the_name_nor_the_old_one() {
        SignedIn clerk = people.drafter(unit, "填报人甲");

        refused("password-short", () -> change(clerk, People.PASSWORD, "九个字不够九个字九"));
        refused("password-long", () -> change(clerk, People.PASSWORD, "字".repeat(25)));
        refused("password-is-name", () -> change(clerk, People.PASSWORD, clerk.userName()));
        refused("password-same", () -> change(clerk, People.PASSWORD, People.PASSWORD));
        refused("password-wrong", () -> change(clerk, "not the password", "my own long secret"));
    }

    @Test
    void a_role_is_held_where_it_belongs_and_once() {
        NewAccount clerk = opened("clerk", "填报人甲");
        admit(clerk, unit, Role.DRAFTER);

        refused("member-already", () -> admit(clerk, unit, Role.DRAFTER));
        refused("role-of-unit", () -> admit(clerk, null, Role.DRAFTER));
        refused("role-of-bureau", () -> admit(clerk, unit, Role.REVIEWER));
        admit(clerk, null, Role.REVIEWER);
        refused("member-already", () -> admit(clerk, null, Role.REVIEWER));
    }

    @Test
    void one_acts_as_one_membership_at_a_time_and_as_the_same_next_time() {
        NewAccount both = opened("both", "填报人乙");
        admit(both, unit, Role.DRAFTER);
        admit(both, null, Role.REVIEWER);
        SignedIn first = people.signIn(name("both"), both.firstPassword());
        SignedIn drafting =
                SignedInAs.call(first, () -> identity.changePassword(both.firstPassword(), "my own long secret"));
        assertThat(drafting.scope().unit()).isEqualTo(unit);

        MembershipProfile reviews = drafting.memberships().getLast();
        SignedIn reviewing = SignedInAs.call(drafting, () -> identity.actAs(reviews.id()));

        assertThat(reviewing.scope().unit()).isNull();
        assertThat(authorities(reviewing)).containsExactly(Authorities.REVIEW, Authorities.PUBLISH);
        assertThat(people.signIn(name("both"), "my own long secret").acting()).isEqualTo(reviews);
    }

    @Test
    void nobody_acts_as_what_another_is() {
        SignedIn clerk = people.drafter(unit, "填报人甲");
        SignedIn head = people.approver(unit, "负责人甲");

        refused(
                "gone",
                () -> SignedInAs.run(
                        clerk,
                        () -> identity.actAs(head.memberships().getFirst().id())));
    }

    @Test
    void an_administrator_reaches_the_people_of_the_own_jurisdiction_only() {
        SignedIn clerk = people.drafter(unit, "填报人甲");
        People others = People.of(application, "乙市");
        SignedIn stranger = others.administrator("乙市管理员");
        UnitId theirs = others.unit("乙市某局");

        assertThat(SignedInAs.call(stranger, () -> identity.accounts("", null)).accounts())
                .extracting(AccountProfile::displayName)
                .containsExactly("乙市管理员");
        refused("gone", () -> SignedInAs.run(stranger, () -> identity.resetPassword(clerk.account())));
        refused("gone", () -> SignedInAs.run(stranger, () -> identity.close(clerk.account())));
        refused("gone", () -> SignedInAs.run(stranger, () -> identity.admit(clerk.account(), theirs, Role.DRAFTER)));
        refused(
                "gone",
                () -> SignedInAs.run(
                        stranger,
                        () -> identity.dismiss(clerk.memberships().getFirst().id())));
        refused("gone", () -> SignedInAs.run(stranger, () -> identity.assign(clerk.account(), "bureau", null)));
        refused("gone", () -> act(() -> identity.admit(clerk.account(), theirs, Role.DRAFTER)));
        refused("gone", () -> act(() -> identity.assign(clerk.account(), "bureau", theirs)));
        assertThat(people.signIn(clerk.userName(), People.PASSWORD).acting()).isEqualTo(clerk.acting());
    }

    @Test
    void who_is_no_administrator_administers_nothing() {
        SignedIn clerk = people.drafter(unit, "填报人甲");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.run(clerk, () -> identity.accounts("", null)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignedInAs.run(clerk, () -> identity.open("somebody", "某人")));
    }

    @Test
    void a_closed_account_signs_in_no_more_until_it_is_opened_again() {
        SignedIn clerk = people.drafter(unit, "填报人甲");

        act(() -> identity.close(clerk.account()));
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> people.signIn(clerk.userName(), People.PASSWORD));
        act(() -> identity.reopen(clerk.account()));
        assertThat(people.signIn(clerk.userName(), People.PASSWORD).displayName())
                .isEqualTo("填报人甲");
        refused("close-oneself", () -> act(() -> identity.close(administrator.account())));
        refused(
                "dismiss-oneself",
                () -> act(() ->
                        identity.dismiss(administrator.memberships().getFirst().id())));
    }

    @Test
    void what_is_taken_away_ends_the_sessions_of_the_account() {
        SignedIn clerk = people.drafter(unit, "填报人甲");

        act(() -> identity.dismiss(clerk.memberships().getFirst().id()));

        SignedIn now = people.signIn(clerk.userName(), People.PASSWORD);
        assertThat(now.stamp()).isNotEqualTo(clerk.stamp());
        assertThat(now.getAuthorities()).isEmpty();
    }

    @Test
    void a_user_name_is_one_persons_however_it_is_written() {
        opened("tian.bao", "填报人");

        refused("user-name-taken", () -> act(() -> identity.open("Ｔian.Bao" + suffix(), "另一填报人")));
        refused("user-name", () -> act(() -> identity.open("填", "填报人")));
        refused("user-name", () -> act(() -> identity.open("tian bao", "填报人")));
        refused("display-name", () -> act(() -> identity.open("tian.baoer" + suffix(), "  ")));
    }

    @Test
    void accounts_are_listed_by_user_name_a_page_at_a_time_and_found_by_part_of_a_name() {
        List<NewAccount> many = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> opened("n" + i, "人员" + i))
                .toList();
        act(() -> identity.assign(many.getFirst().id(), "bureau", unit));

        AccountPage found = SignedInAs.call(administrator, () -> identity.accounts("人员", null));
        assertThat(found.accounts()).extracting(AccountProfile::displayName).containsExactly("人员1", "人员2", "人员3");
        assertThat(found.next()).isNull();
        assertThat(found.accounts().getFirst().assignments())
                .extracting(Assignment::stageKey, Assignment::unitName)
                .containsExactly(tuple("bureau", "甲市某局"));
        assertThat(SignedInAs.call(administrator, () -> identity.accounts("", name("n1")))
                        .accounts())
                .extracting(AccountProfile::displayName)
                .startsWith("人员2", "人员3");
    }

    @Test
    void a_reviewer_serves_the_stages_and_units_assigned() {
        UnitId other = people.unit("甲市另一局");
        SignedIn all = people.reviewer("审核人甲", "bureau");
        SignedIn one = people.reviewer("审核人乙", "bureau", unit);

        assertThat(SignedInAs.call(all, () -> identity.serves("bureau", other))).isTrue();
        assertThat(SignedInAs.call(all, () -> identity.serves("expert", other))).isFalse();
        assertThat(SignedInAs.call(one, () -> identity.serves("bureau", unit))).isTrue();
        assertThat(SignedInAs.call(one, () -> identity.serves("bureau", other))).isFalse();

        Assignment assigned = SignedInAs.call(one, identity::ownAssignments).getFirst();
        act(() -> identity.withdraw(assigned.id()));
        assertThat(SignedInAs.call(one, () -> identity.serves("bureau", unit))).isFalse();
        refused("assigned-already", () -> act(() -> identity.assign(all.account(), "bureau", null)));
    }

    @Test
    void without_a_demonstration_there_are_no_accounts_of_it() {
        refused("no-demonstration", () -> act(() -> identity.openForDemonstration("demo", "演示", "demonstration")));
    }

    @Test
    void a_job_within_a_signed_in_request_takes_the_jobs_scope_and_gives_it_back() {
        SignedIn clerk = people.drafter(unit, "填报人甲");

        SignedInAs.run(clerk, () -> {
            ActingScope.runAs(
                    people.scope(),
                    List.of(),
                    () -> assertThat(SignedIn.current()).isEmpty());
            assertThat(SignedIn.current()).contains(clerk);
        });
    }

    private NewAccount opened(String userName, String displayName) {
        return SignedInAs.call(administrator, () -> identity.open(name(userName), displayName));
    }

    private MembershipId admit(NewAccount account, UnitId place, Role role) {
        return SignedInAs.call(administrator, () -> identity.admit(account.id(), place, role));
    }

    private SignedIn change(SignedIn person, String current, String fresh) {
        return SignedInAs.call(person, () -> identity.changePassword(current, fresh));
    }

    private void act(Runnable job) {
        SignedInAs.run(administrator, job);
    }

    private String name(String userName) {
        return userName + suffix();
    }

    /** User names are unique in the installation, which the tests of a run share. */
    private String suffix() {
        return "." + people.scope().jurisdiction().value();
    }

    private static void refused(String reason, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.spoken().key()).isEqualTo("identity.refused." + reason);
            Words.LANGUAGES.forEach(language ->
                    assertThat(Words.in(language).say(refusal.spoken())).isNotBlank());
        });
    }

    private static List<String> authorities(SignedIn person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
