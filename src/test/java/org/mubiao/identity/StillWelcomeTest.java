package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.convention.TestBean;

/** How long a session lasts whose account has lost something, on the machine where that was done and on another one. */
@OnEveryDatabase
@SpringBootTest(properties = {"mubiao.demonstration=false", "spring.jpa.properties.hibernate.generate_statistics=true"})
class StillWelcomeTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final String STEP = "/app/?v-r=uidl&v-uiId=0";
    private static final String HEARTBEAT = "/app/?v-r=heartbeat&v-uiId=0";

    private static Instant now = START;

    @TestBean
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Welcome here;

    @Autowired
    private SessionFactory sessions;

    @Value("${vaadin.heartbeat-interval}")
    private int heartbeat;

    private Welcome elsewhere;
    private People people;
    private UnitId unit;
    private SignedIn administrator;
    private SignedIn clerk;
    private MockHttpSession session;

    static Clock clock() {
        InstantSource stopped = () -> now;
        return stopped.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void signIn() {
        now = START;
        // A second machine hears nothing of what is done on the first.
        elsewhere = new Welcome(credentials, clock);
        people = People.of(application, "甲市");
        unit = people.unit("甲市某局");
        administrator = people.administrator("系统管理员");
        clerk = people.drafter(unit, "填报人甲");
        session = new MockHttpSession();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {STEP, HEARTBEAT, "/app/projects", "/app/VAADIN/dynamic/resource/0/1/table.pdf"})
    void on_the_same_machine_the_next_request_of_whatever_kind_is_out(String address) {
        assertThat(lasts(here, clerk, address)).isTrue();

        SignedInAs.run(administrator, () -> identity.close(clerk.account()));

        assertThat(lasts(here, clerk, address)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void who_keeps_clicking_on_another_machine_is_out_within_a_minute() {
        assertThat(lasts(elsewhere, clerk, STEP)).isTrue();
        SignedInAs.run(
                administrator,
                () -> identity.dismiss(clerk.memberships().getFirst().id()));

        Duration until = Duration.ZERO;
        while (lasts(elsewhere, clerk, STEP)) {
            now = now.plusSeconds(1);
            until = until.plusSeconds(1);
        }

        assertThat(until).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void a_window_that_only_lies_open_on_another_machine_is_out_within_a_minute_whenever_it_happens() {
        for (int second = 0; second <= 30; second++) {
            signIn();
            SignedIn person = people.drafter(unit, "填报人" + second);
            assertThat(lasts(elsewhere, person, HEARTBEAT)).isTrue();
            now = now.plusSeconds(second);
            // A last step, which may be what is remembered when the next heartbeat comes.
            assertThat(lasts(elsewhere, person, STEP)).isTrue();
            SignedInAs.run(administrator, () -> identity.close(person.account()));
            Instant closed = now;
            now = START.plusSeconds(heartbeat);
            while (lasts(elsewhere, person, HEARTBEAT)) {
                now = now.plusSeconds(heartbeat);
            }
            assertThat(Duration.between(closed, now)).as("after %d s", second).isLessThan(Duration.ofSeconds(60));
        }
    }

    @Test
    void clicks_cost_no_query_while_the_answer_is_remembered() {
        lasts(here, clerk, STEP);
        Statistics counted = sessions.getStatistics();
        counted.clear();

        for (int click = 0; click < 50; click++) {
            now = now.plusMillis(100);
            assertThat(lasts(here, clerk, STEP)).isTrue();
        }

        assertThat(counted.getPrepareStatementCount()).isZero();
    }

    @Test
    void what_is_remembered_of_one_state_of_the_account_does_not_count_for_the_next() {
        lasts(elsewhere, clerk, STEP);
        SignedIn changed =
                SignedInAs.call(clerk, () -> identity.changePassword(People.PASSWORD, "another long enough secret"));

        assertThat(lasts(elsewhere, changed, STEP)).isTrue();
        MockHttpSession other = session;
        session = new MockHttpSession();
        assertThat(lasts(elsewhere, clerk, STEP))
                .as("another session of the same account")
                .isFalse();
        assertThat(other.isInvalid()).isFalse();
    }

    @Test
    void a_deputy_is_out_when_his_time_is_over_without_anybody_taking_it_from_him() {
        SignedIn head = people.approver(unit, "单位负责人");
        LocalDate today = LocalDate.of(2026, 11, 23);
        DeputyId deputy = SignedInAs.call(
                head, () -> identity.nameDeputy(head.memberships().getFirst().id(), clerk.account(), today, today));
        SignedIn standing = SignedInAs.call(clerk, () -> identity.standIn(deputy));

        now = Instant.parse("2026-11-23T15:59:59Z");
        assertThat(lasts(here, standing, STEP)).isTrue();
        now = Instant.parse("2026-11-23T16:00:00Z");
        assertThat(lasts(here, standing, STEP)).isFalse();
    }

    private boolean lasts(Welcome welcome, SignedIn person, String address) {
        SignedInAs.person(person);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setSession(session);
        try {
            new StillWelcome(welcome).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (ServletException | IOException failed) {
            throw new AssertionError(failed);
        }
        return SignedIn.current().isPresent();
    }
}
