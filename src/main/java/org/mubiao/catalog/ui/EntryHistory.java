package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.mubiao.catalog.EntryField;
import org.mubiao.catalog.EntryProfile;

/** The versions of an entry of a dictionary. */
final class EntryHistory extends VersionHistory {

    private static final long serialVersionUID = 1L;

    /** @param versions the newest first */
    EntryHistory(List<EntryProfile> versions) {
        for (int i = 0; i < versions.size(); i++) {
            EntryProfile version = versions.get(i);
            ListItem item = version(version.version(), version.changedAt(), version.changedBy());
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
