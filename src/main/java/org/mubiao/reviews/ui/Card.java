package org.mubiao.reviews.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.table.FieldPath;

/** Something said of a place of the sheet: its number, how much it weighs, and the words. Choosing it shows the place. */
abstract class Card extends Article {

    private static final long serialVersionUID = 1L;

    /** Who says it and when. */
    final Div head = new Div();

    private final transient FieldPath path;
    private final boolean done;

    Card(int number, FieldPath path, Severity severity, boolean done, ThreadPane pane) {
        this.path = path;
        this.done = done;
        addClassNames("review-card", Severities.className(severity));
        setClassName("done", done);
        getElement().setAttribute("tabindex", "0");
        Span shownNumber = new Span(Integer.toString(number));
        shownNumber.addClassName("review-number");
        head.addClassName("review-card-head");
        head.add(shownNumber);
        add(head);
        addClickListener(click -> pane.goTo(path));
    }

    FieldPath path() {
        return path;
    }

    boolean isDone() {
        return done;
    }

    /** Brings it into view and marks it for a moment. */
    void lookAt() {
        getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'nearest'});"
                                + " this.classList.remove('looked-at'); void this.offsetWidth; this.classList.add('looked-at');");
    }
}
