package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The door: what it says to whom, and how often one may knock. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class SigningInTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static Instant now = START;

    @TestBean
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    @Autowired
    private Tries tries;

    private People people;
    private SignedIn clerk;

    static Clock clock() {
        InstantSource stopped = () -> now;
        return stopped.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void open() {
        now = START;
        people = People.of(application, "甲市");
        clerk = people.drafter(people.unit("甲市某局"), "填报人甲");
    }

    @Test
    void five_failures_lock_a_name_for_a_quarter_of_an_hour() {
        fail(clerk.userName(), 5, BadCredentialsException.class);
        refused(clerk.userName(), People.PASSWORD, LockedException.class);

        now = START.plus(Duration.ofMinutes(15)).minusSeconds(1);
        refused(clerk.userName(), People.PASSWORD, LockedException.class);
        now = START.plus(Duration.ofMinutes(15));
        assertThat(people.signIn(clerk.userName(), People.PASSWORD).account()).isEqualTo(clerk.account());
    }

    @Test
    void a_sign_in_forgets_the_failures_before_it_and_so_does_a_pause() {
        fail(clerk.userName(), 4, BadCredentialsException.class);
        people.signIn(clerk.userName(), People.PASSWORD);
        fail(clerk.userName(), 4, BadCredentialsException.class);
        now = START.plus(Duration.ofMinutes(15));
        fail(clerk.userName(), 4, BadCredentialsException.class);

        people.signIn(clerk.userName(), People.PASSWORD);
    }

    @Test
    void a_name_without_an_account_is_answered_and_locked_like_any_other() {
        String nobody = "nobody" + Ids.next();

        fail(nobody, 5, BadCredentialsException.class);
        fail(nobody, 1, LockedException.class);
        fail(clerk.userName(), 5, BadCredentialsException.class);
        assertThat(refusal(nobody)).hasMessage(refusal(clerk.userName()).getMessage());
    }

    @Test
    void a_name_is_the_same_however_it_is_written() {
        fail(clerk.userName().toUpperCase(Locale.ROOT) + " ", 5, BadCredentialsException.class);

        refused(clerk.userName(), People.PASSWORD, LockedException.class);
    }

    @Test
    void many_tries_at_once_are_counted_one_by_one() throws InterruptedException, ExecutionException {
        UserName name = new UserName("many" + Ids.next());
        List<Callable<Boolean>> tried = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        return tries.allow(name);
                    } catch (DataAccessException deadlock) {
                        return false;
                    }
                })
                .toList();
        int allowed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Boolean> answer : threads.invokeAll(tried)) {
                allowed += answer.get() ? 1 : 0;
            }
        }

        assertThat(allowed).isBetween(1, Tries.MOST);
    }

    @Test
    void an_administrator_sees_the_lock_and_opens_it_with_a_new_password() {
        SignedIn administrator = people.administrator("管理员");
        fail(clerk.userName(), 5, BadCredentialsException.class);

        assertThat(SignedInAs.call(administrator, () -> identity.account(clerk.account()))
                        .orElseThrow()
                        .lockedUntil())
                .isEqualTo(START.plus(Duration.ofMinutes(15)));
        NewAccount reset = SignedInAs.call(administrator, () -> identity.resetPassword(clerk.account()));
        assertThat(people.signIn(clerk.userName(), reset.firstPassword()).mustChangePassword())
                .isTrue();
    }

    @Test
    void a_signed_in_session_cannot_be_used_to_guess_the_password() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(SpokenException.class)
                    .isThrownBy(() -> SignedInAs.run(clerk, () -> identity.changePassword("wrong", "something long")))
                    .withMessage("identity.refused.password-wrong");
        }
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(
                        () -> SignedInAs.run(clerk, () -> identity.changePassword(People.PASSWORD, "something long")))
                .withMessage("identity.refused.locked");
    }

    private void fail(String userName, int times, Class<? extends AuthenticationException> answer) {
        for (int i = 0; i < times; i++) {
            refused(userName, "not the password", answer);
        }
    }

    private void refused(String userName, String password, Class<? extends AuthenticationException> answer) {
        assertThatExceptionOfType(answer).isThrownBy(() -> people.signIn(userName, password));
    }

    private AuthenticationException refusal(String userName) {
        try {
            people.signIn(userName, "not the password");
        } catch (AuthenticationException refused) {
            return refused;
        }
        throw new AssertionError(userName + " came in");
    }
}
