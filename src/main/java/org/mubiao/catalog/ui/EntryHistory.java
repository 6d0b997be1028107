package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.mubiao.catalog.EntryField;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.shared.ShownTimes;

/** The versions of an entry, newest first: when, by whom, and what became of what was said before. */
final class EntryHistory extends Div {

    private static final long serialVersionUID = 1L;

    EntryHistory(List<EntryProfile> versions) {
        addClassName("standard-history");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (int i = 0; i < versions.size(); i++) {
            ListItem item = version(versions.get(i));
            if (i + 1 < versions.size()) {
                tell(item, versions.get(i + 1), versions.get(i));
            }
            list.add(item);
        }
        add(new H3(getTranslation("dictionaries.history")), list);
    }

    private void tell(ListItem item, EntryProfile before, EntryProfile after) {
        if (after.isRetired() != before.isRetired()) {
            item.add(new Div(
                    getTranslation(after.isRetired() ? "catalog.history.retired" : "catalog.history.restored")));
        }
        EntryLines lines = new EntryLines(this, after.dictionary());
        Div difference = new Div();
        difference.addClassName("standard-difference");
        for (EntryField field : before.content().differingFrom(after.content())) {
            difference.add(
                    line(lines.label(field), lines.text(before.content(), field), lines.text(after.content(), field)));
        }
        item.add(difference);
    }

    private static Div line(String label, String before, String after) {
        Div line = new Div(new Span(label));
        line.addClassName("difference");
        if (!before.isEmpty()) {
            line.getElement().appendChild(new Element("del").setText(before));
        }
        if (!after.isEmpty()) {
            line.getElement().appendChild(new Element("ins").setText(after));
        }
        return line;
    }

    private ListItem version(EntryProfile version) {
        Span head = new Span(getTranslation(
                "dictionaries.history.version",
                version.version(),
                new ShownTimes().day(version.changedAt()),
                new ShownTimes().clock(version.changedAt()),
                version.changedBy()));
        head.addClassName("version-head");
        return new ListItem(head);
    }
}
