package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.SignedInAs;
import rings.SharedRow;

/** Who sees what lies in the shared ring: in a list, by key, by reference, and to change it. */
class ConcernedTest {

    private static final JurisdictionId OURS = new JurisdictionId(1);
    private static final JurisdictionId THEIRS = new JurisdictionId(2);
    private static final UnitId UNIT_A = new UnitId(11);
    private static final UnitId UNIT_B = new UnitId(12);
    private static final UnitId DEPARTMENT = new UnitId(13);
    private static final UnitId OTHER_DEPARTMENT = new UnitId(14);
    private static final AccountId SOMEBODY = new AccountId(101);

    private static final long OF_A = 1001;
    private static final long OF_B = 1002;
    private static final long OF_THEM = 1003;

    private SessionFactory sessions;

    @BeforeEach
    void layDown() throws ClassNotFoundException {
        sessions = new Configuration()
                .addAnnotatedClass(Class.forName("org.mubiao.tenancy.Unit")) // brings the jurisdiction's filter
                .addAnnotatedClass(ReviewAssignment.class)
                .addAnnotatedClass(SharedRow.class)
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + Ids.next() + ";MODE=MySQL;DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
        write(session -> {
            session.persist(new SharedRow(OF_A, OURS.value(), UNIT_A.value()));
            session.persist(new SharedRow(OF_B, OURS.value(), UNIT_B.value()));
            session.persist(new SharedRow(OF_THEM, THEIRS.value(), 21));
            return 0;
        });
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void a_unit_sees_its_own_and_nobody_sees_nothing() {
        assertThat(seenBy(acting(Role.DRAFTER, UNIT_A))).containsExactly(OF_A);
        assertThat(seenBy(acting(Role.UNIT_APPROVER, UNIT_B))).containsExactly(OF_B);
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_reviewer_sees_the_units_assigned_and_a_reviewer_of_all_units_those_of_the_jurisdiction() {
        assertThat(seenBy(acting(Role.REVIEWER, null))).isEmpty();

        assign(OURS, SOMEBODY, UNIT_B);
        assertThat(seenBy(acting(Role.REVIEWER, null))).containsExactly(OF_B);

        assign(OURS, SOMEBODY, null);
        assertThat(seenBy(acting(Role.REVIEWER, null))).containsExactly(OF_A, OF_B);
    }

    @Test
    void an_assignment_counts_for_its_account_and_in_its_jurisdiction_only() {
        assign(OURS, new AccountId(102), null);
        assign(THEIRS, SOMEBODY, null);

        assertThat(seenBy(acting(Role.REVIEWER, null))).isEmpty();
    }

    @Test
    void an_assignment_does_not_count_while_one_acts_as_something_else() {
        assign(OURS, SOMEBODY, null);

        assertThat(seenBy(acting(Role.DRAFTER, UNIT_A))).containsExactly(OF_A);
        assertThat(seenBy(acting(Role.ADMINISTRATOR, null))).isEmpty();
        assertThat(ActingScope.runAs(ActingScope.job(OURS, "test"), List.of("REVIEW"), this::seen))
                .isEmpty();
    }

    @Test
    void a_department_sees_the_units_under_it_and_its_own_while_it_acts_as_their_department() {
        unit(OURS, UNIT_A, DEPARTMENT);
        unit(OURS, UNIT_B, OTHER_DEPARTMENT);

        assertThat(seenBy(acting(Role.DEPARTMENT_REVIEWER, DEPARTMENT))).containsExactly(OF_A);
        assertThat(seenBy(acting(Role.DEPARTMENT_REVIEWER, OTHER_DEPARTMENT))).containsExactly(OF_B);
        assertThat(seenBy(acting(Role.UNIT_APPROVER, DEPARTMENT))).isEmpty();
        assertThat(seenBy(acting(Role.DRAFTER, DEPARTMENT))).isEmpty();
        assertThat(seenBy(acting(Role.DEPARTMENT_REVIEWER, UNIT_A))).containsExactly(OF_A);
        assertThat(seenBy(acting(Role.ADMINISTRATOR, null))).isEmpty();
    }

    @Test
    void a_deputy_sees_by_the_assignments_of_the_one_he_stands_in_for() {
        assign(OURS, new AccountId(102), UNIT_A);
        assign(OURS, SOMEBODY, UNIT_B);
        MembershipProfile stoodInFor = new MembershipProfile(
                new MembershipId(2),
                null,
                "",
                Role.REVIEWER,
                new StandsFor(new DeputyId(1), new AccountId(102), "审核人甲", LocalDate.MAX));

        assertThat(seenBy(acting(stoodInFor))).containsExactly(OF_A);
        assertThat(seenBy(acting(Role.REVIEWER, null))).containsExactly(OF_B);
    }

    @Test
    void what_is_not_seen_is_neither_loaded_nor_changed() {
        assign(OURS, SOMEBODY, UNIT_B);
        SignedInAs.run(acting(Role.REVIEWER, null), () -> {
            int changed = write(session -> session.createMutationQuery("update SharedRow r set r.note = 'x'")
                    .executeUpdate());
            int removed = write(session -> session.createMutationQuery("delete from SharedRow r where r.id = :id")
                    .setParameter("id", OF_A)
                    .executeUpdate());
            assertThat(changed).isEqualTo(1);
            assertThat(removed).isZero();
        });
    }

    private Collection<Long> seenBy(SignedIn person) {
        return SignedInAs.call(person, this::seen);
    }

    /** By list; and what a list shows is what a key finds. */
    private Collection<Long> seen() {
        List<Long> listed =
                write(session -> session.createQuery("select r.id from SharedRow r order by r.id", Long.class)
                        .getResultList());
        List<Long> found = List.of(OF_A, OF_B, OF_THEM).stream()
                .filter(id -> Objects.nonNull(write(session -> session.find(SharedRow.class, id))))
                .toList();
        assertThat(found).isEqualTo(listed);
        return listed;
    }

    private void assign(JurisdictionId jurisdiction, AccountId account, UnitId unit) {
        write(session -> {
            session.createNativeMutationQuery("insert into review_assignment"
                            + " (id, jurisdiction_id, account_id, stage_key, unit_id, row_version)"
                            + " values (:id, :jurisdiction, :account, 'bureau', :unit, 0)")
                    .setParameter("id", Ids.next())
                    .setParameter("jurisdiction", jurisdiction.value())
                    .setParameter("account", account.value())
                    .setParameter("unit", unit == null ? null : unit.value(), Long.class)
                    .executeUpdate();
            return 0;
        });
    }

    private void unit(JurisdictionId jurisdiction, UnitId unit, UnitId department) {
        write(session -> session.createNativeMutationQuery("insert into unit"
                        + " (id, jurisdiction_id, name, department_id, row_version)"
                        + " values (:id, :jurisdiction, '', :department, 0)")
                .setParameter("id", unit.value())
                .setParameter("jurisdiction", jurisdiction.value())
                .setParameter("department", department.value())
                .executeUpdate());
    }

    private <T> T write(Function<Session, T> work) {
        return sessions.fromTransaction(work);
    }

    private static SignedIn acting(Role role, UnitId unit) {
        return acting(new MembershipProfile(new MembershipId(1), unit, "", role));
    }

    private static SignedIn acting(MembershipProfile membership) {
        return new SignedIn(SOMEBODY, "somebody", "某人", OURS, "甲市", List.of(membership), membership, false, 0);
    }
}
