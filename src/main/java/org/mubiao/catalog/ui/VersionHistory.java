package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.Optional;
import org.mubiao.shared.ShownTimes;

/** The versions of what the catalog keeps, newest first: when, by whom, and what became of what was said before. */
class VersionHistory extends Div {

    private static final long serialVersionUID = 1L;

    private final OrderedList list = new OrderedList();

    VersionHistory() {
        addClassName("standard-history");
        list.getElement().setAttribute("reversed", true);
        add(new H3(getTranslation("catalog.history")), list);
    }

    /** Adds the next older version; what was done by it is told in its item. */
    final ListItem version(int number, Instant at, String by) {
        ShownTimes times = new ShownTimes();
        Span head = new Span(getTranslation("catalog.history.version", number, times.day(at), times.clock(at), by));
        head.addClassName("version-head");
        ListItem item = new ListItem(head);
        list.add(item);
        return item;
    }

    /** Offers to say again what a version said. */
    final void offer(ListItem version, int number, SerializableRunnable sayAgain) {
        Button again = new Button(getTranslation("catalog.history.again"), click -> sayAgain.run());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(getTranslation("catalog.history.again.of", number));
        version.addComponentAtIndex(1, again);
    }

    /** Tells that a version took it out of use, or brought it back. */
    final void tellOfUse(ListItem version, boolean wasRetired, boolean isRetired) {
        use(wasRetired, isRetired).ifPresent(key -> version.add(new Div(getTranslation(key))));
    }

    /** Key of the words for that; empty when it is as it was. */
    static Optional<String> use(boolean wasRetired, boolean isRetired) {
        return wasRetired == isRetired
                ? Optional.empty()
                : Optional.of(isRetired ? "catalog.history.retired" : "catalog.history.restored");
    }
}
