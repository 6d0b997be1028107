package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
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
     * Begins a change and counts it: until the transaction ends nobody else changes the catalog. Whoever changes something begins
     * here, before anything is read: what was read before may have been changed by who held the catalog. It waits by writing,
     * because on MySQL a transaction goes on seeing what was there when it first read.
     */
    CatalogState take() {
        entities.createQuery("update versioned CatalogState s set s.changeNumber = s.changeNumber + 1"
                        + " where s.jurisdictionId = :jurisdiction")
                .setParameter(
                        "jurisdiction", ActingScope.require().jurisdiction().value())
                .executeUpdate();
        CatalogState state = current();
        // Known from earlier in the transaction, it is out of date.
        entities.refresh(state);
        if (!isChanging()) {
            Changing.begin();
        }
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
