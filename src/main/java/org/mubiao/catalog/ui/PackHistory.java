package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.PackChange;
import org.mubiao.catalog.PackContent;
import org.mubiao.catalog.PackDeed;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.StandardId;
import org.mubiao.table.FrameworkSet;

/** The versions of a pack. */
final class PackHistory extends VersionHistory {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkSet frameworks;
    private final transient PackLines lines = new PackLines(this);

    /**
     * @param changes the newest first
     * @param sayAgain hears which of them is to be said again; null where that is not offered
     */
    PackHistory(
            List<PackChange> changes, FrameworkSet frameworks, @Nullable SerializableConsumer<PackChange> sayAgain) {
        this.frameworks = frameworks;
        for (int i = 0; i < changes.size(); i++) {
            PackChange change = changes.get(i);
            ListItem item = version(change.version(), change.changedAt(), change.changedBy());
            if (sayAgain != null && !change.content().equals(changes.getFirst().content())) {
                offer(item, change.version(), () -> sayAgain.accept(change));
            }
            tellOfUse(item, change.deed() == PackDeed.RESTORED, change.deed() == PackDeed.RETIRED);
            if (change.deed() == PackDeed.REWRITTEN) {
                item.add(new Div(getTranslation("catalog.packs.rewritten")));
            }
            if (i + 1 < changes.size()) {
                item.add(difference(changes.get(i + 1), change));
            }
        }
    }

    private Difference difference(PackChange before, PackChange after) {
        PackContent was = before.content();
        PackContent is = after.content();
        Difference difference = new Difference();
        difference.line(getTranslation("catalog.packs.name"), was.name(), is.name());
        difference.line(
                getTranslation("catalog.framework"),
                frameworks.nameOf(was.frameworkId()),
                frameworks.nameOf(is.frameworkId()));
        difference.line(getTranslation("catalog.packs.purpose"), was.purpose(), is.purpose());
        difference.line(getTranslation("catalog.packs.talk"), lines.list(was.words()), lines.list(is.words()));
        difference.line(getTranslation("catalog.source"), source(was), source(is));
        tellOfItems(difference, before, after);
        return difference;
    }

    private void tellOfItems(Difference difference, PackChange before, PackChange after) {
        Map<StandardId, String> was = items(before);
        Map<StandardId, String> is = items(after);
        String label = getTranslation("catalog.packs.item");
        was.forEach((id, said) -> difference.line(label, said, is.getOrDefault(id, "")));
        is.forEach((id, said) -> {
            if (!was.containsKey(id)) {
                difference.line(label, "", said);
            }
        });
        difference.line(getTranslation("catalog.packs.order"), order(before, is.keySet()), order(after, was.keySet()));
    }

    private Map<StandardId, String> items(PackChange change) {
        Map<StandardId, String> items = new LinkedHashMap<>();
        change.content()
                .items()
                .forEach(item ->
                        items.put(item.standard(), lines.item(change.names().getOrDefault(item.standard(), ""), item)));
        return items;
    }

    /** The order of those that the other version has too. */
    private String order(PackChange change, Set<StandardId> others) {
        return lines.list(change.content().items().stream()
                .map(PackItem::standard)
                .filter(others::contains)
                .map(id -> change.names().getOrDefault(id, ""))
                .toList());
    }

    private String source(PackContent content) {
        return content.source() == null ? getTranslation("catalog.source.ours") : content.source();
    }
}
