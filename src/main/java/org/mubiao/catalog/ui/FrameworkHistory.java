package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mubiao.catalog.FrameworkDifference;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.shared.ShownTimes;

/** Who did what to a framework, and when; the newest first. */
final class FrameworkHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;

    FrameworkHistory(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-part");
        desk.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        add(new H3(getTranslation("catalog.history")));
        List<FrameworkProfile> versions = desk.framing().history(desk.id());
        if (versions.isEmpty()) {
            add(new Paragraph(getTranslation("catalog.frameworks.untouched")));
            return;
        }
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (int i = 0; i < versions.size(); i++) {
            ListItem line = line(versions.get(i));
            if (i + 1 < versions.size()) {
                FrameworkDifference.between(
                                versions.get(i + 1).framework(), versions.get(i).framework())
                        .lines()
                        .forEach(said -> line.add(new Div(FrameworkDesk.said(said))));
            }
            list.add(line);
        }
        add(list);
    }

    private ListItem line(FrameworkProfile version) {
        ShownTimes times = new ShownTimes();
        String when = version.changedAt() == null
                ? ""
                : times.day(version.changedAt()) + " " + times.clock(version.changedAt());
        return new ListItem(new Span(getTranslation(
                "catalog.frameworks.deed",
                getTranslation("catalog.deed." + version.deed().key()),
                when,
                version.changedBy())));
    }
}
