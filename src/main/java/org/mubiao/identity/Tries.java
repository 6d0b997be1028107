package org.mubiao.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries to sign in, each before the password is looked at and in a transaction of its own, so that neither a failure
 * nor a hundred tries at once undo the count. Names without an account are counted alike, and so locked alike.
 */
@Component
class Tries {

    /** Failures after which a name is locked: room for a forgotten password, none for guessing one. */
    static final int MOST = 5;

    /** How long it stays locked, and after which pause failures are forgotten: 480 guesses a day at most. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final TriesByName tries;
    private final EntityManager entities;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    Tries(TriesByName tries, EntityManager entities, PlatformTransactionManager transactions, Clock clock) {
        this.tries = tries;
        this.entities = entities;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Counts a try; false when the name is locked and nothing is to be tried. */
    boolean allow(UserName name) {
        try {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> counted(name.hash())));
        } catch (DataIntegrityViolationException countedAtTheSameTime) {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> counted(name.hash())));
        }
    }

    /** The name has signed in, or got a new password: it starts anew. Old counts of any name go with it. */
    void forget(UserName name) {
        ownTransaction.executeWithoutResult(status -> tries.forget(name.hash()));
        try {
            ownTransaction.executeWithoutResult(status -> tries.forgetOld(clock.instant()));
        } catch (DataAccessException busy) {
            // They go with the next one.
        }
    }

    /** Until when names are locked, for those that are. */
    Map<String, Instant> lockedUntil(Collection<String> nameHashes) {
        Instant now = clock.instant();
        return tries.findByNameHashIn(nameHashes).stream()
                .filter(counted ->
                        counted.tries() >= MOST && counted.forgottenAt().isAfter(now))
                .collect(Collectors.toMap(SignInTries::nameHash, SignInTries::forgottenAt));
    }

    private boolean counted(String nameHash) {
        Instant now = clock.instant();
        if (tries.count(nameHash, MOST, now, now.plus(PAUSE)) > 0) {
            return true;
        }
        if (tries.findByNameHash(nameHash).isPresent()) {
            return false;
        }
        entities.persist(new SignInTries(nameHash, now.plus(PAUSE)));
        return true;
    }
}
