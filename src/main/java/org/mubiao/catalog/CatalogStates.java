package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.JurisdictionOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

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
        return known(LockModeType.NONE);
    }

    /** Begins a change: until the transaction ends nobody else changes the catalog. */
    CatalogState take() {
        CatalogState state = known(LockModeType.PESSIMISTIC_WRITE);
        state.next();
        return state;
    }

    private CatalogState known(LockModeType lock) {
        long jurisdiction = ActingScope.require().jurisdiction().value();
        CatalogState state = entities.find(CatalogState.class, jurisdiction, lock);
        if (state == null) {
            throw new IllegalStateException("jurisdiction " + jurisdiction + " was never opened");
        }
        return state;
    }
}
