package org.mubiao.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing yet: what is missing, what to do about it, and the button that does it. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String advice, Component... actions) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(advice));
        add(actions);
    }
}
