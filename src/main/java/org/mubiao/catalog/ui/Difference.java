package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What is said otherwise than before, line by line. */
class Difference extends Div {

    private static final long serialVersionUID = 1L;

    Difference() {
        addClassName("standard-difference");
    }

    /** Adds a line, unless it says the same; blank is what says nothing. */
    final void line(String label, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        Div line = new Div(new Span(label));
        line.addClassName("difference");
        if (!before.isEmpty()) {
            line.getElement().appendChild(new Element("del").setText(before));
        }
        if (!after.isEmpty()) {
            line.getElement().appendChild(new Element("ins").setText(after));
        }
        add(line);
    }
}
