package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.springframework.stereotype.Component;

/**
 * The frameworks of the jurisdictions that act on this machine. What a jurisdiction has not laid down is what the portal ships.
 * It is the same set until one of them is changed.
 */
@Component
class FrameworkShelf {

    /** Some 50 KB each. */
    private static final int MOST = 200;

    private final CatalogStates states;
    private final EntityManager entities;
    private final Kept<FrameworkSet> kept = new Kept<>(MOST);

    FrameworkShelf(CatalogStates states, EntityManager entities) {
        this.states = states;
        this.entities = entities;
    }

    /** The acting jurisdiction's, as they are now. */
    FrameworkSet current() {
        CatalogState state = states.current();
        return state.frameworkNumber() == 0
                ? Frameworks.shipped()
                : kept.current(state.jurisdiction(), state.frameworkNumber(), !states.isChanging(), this::read);
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
