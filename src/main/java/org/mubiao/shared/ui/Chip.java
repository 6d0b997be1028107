package org.mubiao.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state in a word or two. The colour repeats what the word says and never says more. */
public class Chip extends Span {

    private static final long serialVersionUID = 1L;

    public Chip(String text, Colour colour) {
        super(text);
        addClassNames("chip", colour.className);
    }

    /** What a colour means, wherever it is used. */
    public enum Colour {
        /** At rest: a draft, something closed. */
        GREY("grey"),
        /** Under way, with somebody else: in review. */
        BLUE("blue"),
        /** Waits for a person, or is to be looked at. */
        AMBER("amber"),
        /** Refused, returned, blocking. */
        RED("red"),
        /** Done: saved, approved, public. */
        GREEN("green");

        private final String className;

        Colour(String className) {
            this.className = className;
        }
    }
}
