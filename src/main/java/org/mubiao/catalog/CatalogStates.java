package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.JurisdictionOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The acting jurisdiction's {@link CatalogState}. Each has one from its first day: two changes that both found none, and
 * waited for it, would be in each other's way on MySQL.
 */
@Component
class CatalogStates {

    private final EntityManager entities;

    CatalogStates(EntityManager entities) {
        this.entities = entities;
    }

    @EventListener
    void begin(JurisdictionOpened opened) {
        entities.persist(new CatalogState(opened.jurisdiction()));
        // Who changes the catalog in the same transaction reads it once more.
        entities.flush();
    }

    /** To be compared with what one has in memory. */
    CatalogState current() {
        long jurisdiction = ActingScope.require().jurisdiction().value();
        CatalogState state = entities.find(CatalogState.class, jurisdiction);
        if (state == null) {
            throw new IllegalStateException("jurisdiction " + jurisdiction + " was never opened");
        }
        return state;
    }

    /**
     * Begins a change: until the transaction ends nobody else changes the catalog. Whoever changes something begins here, before
     * anything is read: what was read before may have been changed by who held the catalog.
     */
    CatalogState take() {
        CatalogState state = current();
        if (!isChanging()) {
            // Known from earlier in the transaction, it may be out of date.
            entities.refresh(state, LockModeType.PESSIMISTIC_WRITE);
            Changing.begin();
        }
        state.next();
        return state;
    }

    /** Whether the transaction at hand changes the catalog: what it reads is nobody else's business until it is committed. */
    boolean isChanging() {
        return TransactionSynchronizationManager.hasResource(Changing.KEY);
    }

    /** Marks a transaction, whatever becomes of its entities. */
    private static final class Changing implements TransactionSynchronization {

        static final Object KEY = Changing.class;

        static void begin() {
            TransactionSynchronizationManager.bindResource(KEY, true);
            TransactionSynchronizationManager.registerSynchronization(new Changing());
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
