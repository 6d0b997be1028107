package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/**
 * The dictionaries that are read on this machine, each jurisdiction's as a whole. Whoever reads compares one number with the
 * database's and reads anew what was changed since, here or on another machine.
 */
@Component
class Shelves {

    /** Some 200 KB each. */
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    Shelves(EntityManager entities) {
        this.entities = entities;
    }

    /** @param known the number of the last change that the shelf has */
    private record Held(Shelf shelf, long known) {}

    /** The acting jurisdiction's, as they are now. */
    Shelf current() {
        long jurisdiction = ActingScope.require().jurisdiction().value();
        CatalogState state = entities.find(CatalogState.class, jurisdiction);
        long number = state == null ? 0 : state.changeNumber();
        synchronized (held) {
            Held known = held.get(jurisdiction);
            if (known != null && known.known() >= number) {
                return known.shelf();
            }
        }
        Shelf shelf = read();
        // What a transaction has written and not yet committed is nobody else's business.
        if (state == null || !state.isChanging()) {
            put(jurisdiction, new Held(shelf, number));
        }
        return shelf;
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

    private void put(long jurisdiction, Held read) {
        synchronized (held) {
            held.put(jurisdiction, read);
            if (held.size() > MOST) {
                held.remove(held.keySet().iterator().next());
            }
        }
    }
}
