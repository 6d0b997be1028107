package org.mubiao.projects.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardNews;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardRef;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/**
 * What the catalog says to the rows of a draft: what became of the standards they were taken from, and which standard a row
 * that was written freely means. Asked once for each row and name, not each time the draft is shown.
 */
final class StandardsOfDraft {

    private final Catalog catalog;
    private final Framework framework;
    private final Map<StandardRef, Optional<StandardNews>> news = new HashMap<>();
    private final Map<List<String>, Optional<StandardProfile>> meant = new HashMap<>();

    StandardsOfDraft(Catalog catalog, Framework framework) {
        this.catalog = catalog;
        this.framework = framework;
    }

    /** Learns what it does not know yet of these rows. */
    void learn(List<Indicator> rows) {
        List<StandardRef> unknown = rows.stream()
                .flatMap(row -> ref(row).stream())
                .filter(ref -> !news.containsKey(ref))
                .toList();
        if (!unknown.isEmpty()) {
            Map<StandardRef, StandardNews> found = catalog.news(unknown);
            unknown.forEach(ref -> news.put(ref, Optional.ofNullable(found.get(ref))));
        }
        for (Indicator row : rows) {
            List<String> key = written(row);
            if (ref(row).isEmpty() && !key.isEmpty() && !meant.containsKey(key)) {
                meant.put(key, catalog.meant(framework.id(), key.getFirst(), key.getLast()));
            }
        }
    }

    @Nullable StandardNews newsOf(Indicator row) {
        return ref(row).flatMap(ref -> Objects.requireNonNullElse(news.get(ref), Optional.empty()))
                .orElse(null);
    }

    @Nullable StandardProfile meantBy(Indicator row) {
        return ref(row).isPresent()
                ? null
                : Objects.requireNonNullElse(meant.get(written(row)), Optional.<StandardProfile>empty())
                        .orElse(null);
    }

    private static Optional<StandardRef> ref(Indicator row) {
        return StandardRef.parse(row.text(IndicatorField.STANDARD));
    }

    /** Level 1 as the framework calls it, and the name; nothing when the row has none. */
    private List<String> written(Indicator row) {
        String name = row.name();
        Optional<String> level1 = framework.level1(row.level1()).map(Framework.Level1::name);
        return name == null || level1.isEmpty() ? List.of() : List.of(level1.get(), name);
    }
}
