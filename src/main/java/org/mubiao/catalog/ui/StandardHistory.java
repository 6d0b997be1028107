package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.mubiao.catalog.StandardProfile;

/** The versions of a standard. */
final class StandardHistory extends VersionHistory {

    private static final long serialVersionUID = 1L;

    /** @param versions the newest first */
    StandardHistory(List<StandardProfile> versions) {
        for (int i = 0; i < versions.size(); i++) {
            StandardProfile version = versions.get(i);
            ListItem item = version(version.version(), version.changedAt(), version.changedBy());
            if (i + 1 < versions.size()) {
                StandardProfile before = versions.get(i + 1);
                tellOfUse(item, before.isRetired(), version.isRetired());
                item.add(new StandardDifference(before, version));
            }
        }
    }
}
