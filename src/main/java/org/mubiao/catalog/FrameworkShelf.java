package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The frameworks of the jurisdictions that act on this machine. What a jurisdiction has not laid down is what the portal ships.
 * They are read anew when the catalog says that one was changed, here or on another machine; until then it is the same set.
 */
@Component
class FrameworkShelf {

    private final EntityManager entities;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    FrameworkShelf(EntityManager entities) {
        this.entities = entities;
    }

    /** A set with the number of the last change it knows. */
    private record Held(FrameworkSet set, long known) {}

    /** The acting jurisdiction's, as they are now. */
    FrameworkSet current() {
        long jurisdiction = ActingScope.require().jurisdiction().value();
        long number = Optional.ofNullable(entities.find(CatalogState.class, jurisdiction))
                .map(CatalogState::frameworkNumber)
                .orElse(0L);
        if (number == 0) {
            return Frameworks.shipped();
        }
        Held known = held.get(jurisdiction);
        if (known != null && known.known() == number) {
            return known.set();
        }
        FrameworkSet set = read();
        // What a transaction has written and not yet committed is nobody else's business.
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            held.merge(jurisdiction, new Held(set, number), (old, young) -> old.known() > young.known() ? old : young);
        }
        return set;
    }

    /** Rows of the acting jurisdiction, in the order in which they came. */
    List<IndicatorFramework> rows() {
        return entities.createQuery("select f from IndicatorFramework f order by f.id", IndicatorFramework.class)
                .getResultList();
    }

    /** Empty for one that is not laid down, or is another jurisdiction's. */
    Optional<IndicatorFramework> row(String id) {
        return entities
                .createQuery("select f from IndicatorFramework f where f.frameworkId = :id", IndicatorFramework.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    private FrameworkSet read() {
        Map<String, @Nullable FrameworkState> states = new LinkedHashMap<>();
        Map<String, Framework> all = new LinkedHashMap<>();
        Frameworks.all().forEach(framework -> all.put(framework.id(), framework));
        for (IndicatorFramework row : rows()) {
            Framework content = row.content();
            all.put(content.id(), content);
            states.put(content.id(), row.state());
        }
        List<Framework> offered = new ArrayList<>(all.values());
        offered.removeIf(
                framework -> states.getOrDefault(framework.id(), FrameworkState.IN_FORCE) != FrameworkState.IN_FORCE);
        return new FrameworkSet(List.copyOf(all.values()), offered);
    }
}
