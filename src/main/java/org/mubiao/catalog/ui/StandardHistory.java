package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.ShownTimes;

/** The versions of a standard, newest first: when, by whom, and what became of what was said before. */
final class StandardHistory extends Div {

    private static final long serialVersionUID = 1L;

    StandardHistory(List<StandardProfile> versions) {
        addClassName("standard-history");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (int i = 0; i < versions.size(); i++) {
            list.add(i + 1 < versions.size() ? change(versions.get(i), versions.get(i + 1)) : version(versions.get(i)));
        }
        add(new H3(getTranslation("catalog.history")), list);
    }

    private static ListItem change(StandardProfile version, StandardProfile before) {
        ListItem item = version(version);
        if (version.isRetired()) {
            item.add(new Div(item.getTranslation("catalog.history.retired")));
        } else if (before.isRetired()) {
            item.add(new Div(item.getTranslation("catalog.history.restored")));
        }
        item.add(new StandardDifference(before, version));
        return item;
    }

    private static ListItem version(StandardProfile version) {
        ListItem item = new ListItem();
        Span head = new Span(item.getTranslation(
                "catalog.history.version",
                version.version(),
                new ShownTimes().day(version.changedAt()),
                new ShownTimes().clock(version.changedAt()),
                version.changedBy()));
        head.addClassName("version-head");
        item.add(head);
        return item;
    }
}
