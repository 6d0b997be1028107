package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.EntryField;
import org.mubiao.catalog.EntryProfile;

/** The versions of an entry of a dictionary. */
final class EntryHistory extends VersionHistory {

    private static final long serialVersionUID = 1L;

    /**
     * @param versions the newest first
     * @param sayAgain hears which of them is to be said again, of those that say something else than the newest; null where
     *     that is not offered
     */
    EntryHistory(List<EntryProfile> versions, @Nullable SerializableConsumer<EntryProfile> sayAgain) {
        for (int i = 0; i < versions.size(); i++) {
            EntryProfile version = versions.get(i);
            ListItem item = version(version.version(), version.changedAt(), version.changedBy());
            if (sayAgain != null
                    && !version.content()
                            .differingFrom(versions.getFirst().content())
                            .isEmpty()) {
                offer(item, version.version(), () -> sayAgain.accept(version));
            }
            if (i + 1 < versions.size()) {
                EntryProfile before = versions.get(i + 1);
                tellOfUse(item, before.isRetired(), version.isRetired());
                item.add(difference(before, version));
            }
        }
    }

    private Difference difference(EntryProfile before, EntryProfile after) {
        EntryLines lines = new EntryLines(this, after.dictionary());
        Difference difference = new Difference();
        for (EntryField field : EntryField.of(after.dictionary())) {
            difference.line(
                    lines.label(field), lines.text(before.content(), field), lines.text(after.content(), field));
        }
        return difference;
    }
}
