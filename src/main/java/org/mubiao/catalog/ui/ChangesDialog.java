package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardChange;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.ShownTimes;

/** Who changed what in the catalog, the newest first, a page at a time; each leads to its standard. */
final class ChangesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Catalog catalog;
    private final SerializableConsumer<StandardId> go;
    private final OrderedList list = new OrderedList();
    private final Button earlier = new Button(getTranslation("catalog.changes.earlier"), click -> showMore());
    private @Nullable Long last;

    /** @param go shows a standard */
    ChangesDialog(Catalog catalog, SerializableConsumer<StandardId> go) {
        this.catalog = catalog;
        this.go = go;
        addClassName("changes-dialog");
        setWidth("min(860px, 94vw)");
        setHeaderTitle(getTranslation("catalog.changes"));
        Div history = new Div(list);
        history.addClassName("standard-history");
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(history, earlier);
        getFooter().add(new Button(getTranslation("catalog.panel.close"), click -> close()));
        showMore();
        if (last == null) {
            add(new Paragraph(getTranslation("catalog.changes.none")));
        }
    }

    private void showMore() {
        List<StandardChange> page = catalog.changes(last);
        page.forEach(change -> list.add(item(change)));
        last = page.isEmpty() ? last : Long.valueOf(page.getLast().place());
        earlier.setVisible(page.size() == Catalog.PAGE);
    }

    private ListItem item(StandardChange change) {
        StandardProfile version = change.version();
        StandardProfile before = change.before();
        ShownTimes times = new ShownTimes();
        Button name = new Button(version.content().name(), click -> {
            close();
            go.accept(version.id());
        });
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span head = new Span(getTranslation(
                "catalog.history.version",
                version.version(),
                times.day(version.changedAt()),
                times.clock(version.changedAt()),
                version.changedBy()));
        head.addClassName("version-head");
        Div line = new Div(name, head);
        line.addClassName("change-line");
        ListItem item = new ListItem(line);
        if (before == null) {
            item.add(new Div(getTranslation("catalog.import.created")));
        } else {
            VersionHistory.use(before.isRetired(), version.isRetired())
                    .ifPresent(key -> item.add(new Div(getTranslation(key))));
            item.add(new StandardDifference(before, version));
        }
        return item;
    }
}
