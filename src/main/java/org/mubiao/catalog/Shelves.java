package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dictionaries of the jurisdictions that act on this machine, each jurisdiction's as a whole. */
@Component
class Shelves {

    /** Some 200 KB each. */
    private static final int MOST = 200;

    private final CatalogStates states;
    private final EntityManager entities;
    private final Kept<Shelf> kept = new Kept<>(MOST);

    Shelves(CatalogStates states, EntityManager entities) {
        this.states = states;
        this.entities = entities;
    }

    /** The acting jurisdiction's, as they are now. */
    Shelf current() {
        CatalogState state = states.current();
        return kept.current(state.jurisdiction(), state.changeNumber(), !states.isChanging(), this::read);
    }

    /** Past what is held, for whoever is changing them. */
    Shelf read() {
        List<EntryProfile> entries = entities.createQuery("""
                        select e, v from DictionaryEntry e
                        join DictionaryVersion v on v.entryId = e.id and v.versionNumber = e.versionNumber
                        order by e.placeIndex, e.id
                        """, Object[].class).getResultList().stream()
                .map(row -> ((DictionaryVersion) row[1]).profile((DictionaryEntry) row[0]))
                .toList();
        return entries.isEmpty() ? Shelf.SHIPPED : new Shelf(entries);
    }
}
