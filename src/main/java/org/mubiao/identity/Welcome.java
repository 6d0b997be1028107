package org.mubiao.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.mubiao.shared.ShownTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether a session may go on. The answer is remembered for a moment, so that clicks cost no query; a change that this
 * machine makes itself is looked at from the next request on, one of another machine after that moment. A window that lies
 * open asks by its heartbeat, every 30 seconds ({@code vaadin.heartbeat-interval}): all in all everybody is out within a
 * minute.
 */
@Component
class Welcome {

    /** With the pause between heartbeats it stays below a minute. */
    static final Duration REMEMBERED = Duration.ofSeconds(20);

    private static final String LOOKED = Welcome.class.getName();

    private final Credentials credentials;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    Welcome(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** When this was looked at, and for which state of the account. */
    private record Looked(Instant at, long changes, int stamp) implements Serializable {

        private static final long serialVersionUID = 1L;

        boolean holds(Instant now, long changesNow, int stampNow) {
            return changes == changesNow && stamp == stampNow && !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void lookAnew(SessionsEnded ended) {
        changes.incrementAndGet();
    }

    boolean lasts(SignedIn signedIn, HttpSession session) {
        Instant now = clock.instant();
        if (!signedIn.actsInTime(new ShownTimes().date(now))) {
            return false;
        }
        long changesNow = changes.get();
        if (session.getAttribute(LOOKED) instanceof Looked looked && looked.holds(now, changesNow, signedIn.stamp())) {
            return true;
        }
        boolean same = credentials
                .stampOf(signedIn.account().value())
                .filter(stamp -> stamp == signedIn.stamp())
                .isPresent();
        if (same) {
            session.setAttribute(LOOKED, new Looked(now, changesNow, signedIn.stamp()));
        }
        return same;
    }
}
