package org.mubiao.reviews.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.DeskEntry;

/** What waits, at the left of the page: the first of the desk, with the one that is open marked. */
class Queue extends Aside {

    private static final long serialVersionUID = 1L;

    private transient List<DeskEntry> entries = List.of();
    private transient @Nullable DeskEntry open;

    Queue() {
        addClassName("review-queue");
    }

    void show(List<DeskEntry> waiting, int count, DeskEntry opened) {
        entries = waiting;
        open = opened;
        removeAll();
        setVisible(!waiting.isEmpty());
        getElement().setAttribute("aria-label", getTranslation("reviews.queue"));
        H2 title = new H2(DeskWords.waiting(this, count));
        add(title);
        waiting.forEach(entry -> add(item(entry)));
        Paragraph keys = new Paragraph(getTranslation("reviews.queue.keys"));
        keys.addClassName("soft");
        add(keys);
    }

    void next() {
        nextEntry().ifPresent(Queue::go);
    }

    void previous() {
        int at = position();
        if (at > 0) {
            go(entries.get(at - 1));
        }
    }

    /** What follows the open one; the first when the open one does not wait here. */
    Optional<DeskEntry> nextEntry() {
        int after = position() + 1;
        return after < entries.size() ? Optional.of(entries.get(after)) : Optional.empty();
    }

    private int position() {
        for (int i = 0; i < entries.size(); i++) {
            if (open != null && entries.get(i).id().equals(open.id())) {
                return i;
            }
        }
        return -1;
    }

    private RouterLink item(DeskEntry entry) {
        RouterLink item = new RouterLink(ReviewView.class, ReviewView.at(entry.id()));
        item.addClassName("review-queue-item");
        Span name = new Span(entry.projectName());
        name.addClassName("review-queue-name");
        Span what = new Span();
        what.addClassName("soft");
        what.add(entry.unitName() + " · " + DeskWords.amount(this, entry) + " · ");
        what.add(news(entry));
        item.add(name, what);
        if (open != null && open.id().equals(entry.id())) {
            item.addClassName("current");
            item.getElement().setAttribute("aria-current", "page");
        }
        return item;
    }

    private Span news(DeskEntry entry) {
        if (entry.changed() != null) {
            return new Span(getTranslation("reviews.desk.changed", Integer.toString(entry.changed())));
        }
        if (entry.findings() > 0) {
            Span findings = new Span(getTranslation("reviews.desk.findings", Integer.toString(entry.findings())));
            findings.addClassName("must-text");
            return findings;
        }
        return new Span(getTranslation("reviews.round.first"));
    }

    private static void go(DeskEntry entry) {
        UI.getCurrent().navigate(ReviewView.class, ReviewView.at(entry.id()));
    }
}
