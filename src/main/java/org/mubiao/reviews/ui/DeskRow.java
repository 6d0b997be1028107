package org.mubiao.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.mubiao.reviews.DeskEntry;

/** A submission on the desk: whose it is, how much money, and what is to be known before it is opened. */
class DeskRow extends Div {

    private static final long serialVersionUID = 1L;

    DeskRow(DeskEntry entry, Instant now) {
        addClassName("desk-row");
        RouterLink link = new RouterLink(ReviewView.class, ReviewView.at(entry.id()));
        link.add(new Span(entry.projectName()));
        link.addClassName("desk-project");
        Span unit = new Span(entry.unitName());
        unit.addClassName("soft");
        Span total = new Span(DeskWords.amount(this, entry));
        total.addClassName("desk-amount");
        Span waits = new Span(DeskWords.days(this, entry, now));
        waits.addClassName("soft");
        Div what = new Div(DeskWords.round(this, entry));
        DeskWords.changes(this, entry).ifPresent(what::add);
        DeskWords.findings(this, entry).ifPresent(what::add);
        what.addClassName("desk-what");
        add(link, unit, total, what, waits);
    }
}
