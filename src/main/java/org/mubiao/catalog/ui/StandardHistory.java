package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardProfile;

/** The versions of a standard. */
final class StandardHistory extends VersionHistory {

    private static final long serialVersionUID = 1L;

    /**
     * @param versions the newest first
     * @param sayAgain hears which of them is to be said again, of those that say something else than the newest; null where
     *     that is not offered
     */
    StandardHistory(List<StandardProfile> versions, @Nullable SerializableConsumer<StandardProfile> sayAgain) {
        for (int i = 0; i < versions.size(); i++) {
            StandardProfile version = versions.get(i);
            ListItem item = version(version.version(), version.changedAt(), version.changedBy());
            if (sayAgain != null
                    && !version.content()
                            .differingFrom(versions.getFirst().content())
                            .isEmpty()) {
                offer(item, version.version(), () -> sayAgain.accept(version));
            }
            if (i + 1 < versions.size()) {
                StandardProfile before = versions.get(i + 1);
                tellOfUse(item, before.isRetired(), version.isRetired());
                item.add(new StandardDifference(before, version));
            }
        }
    }
}
