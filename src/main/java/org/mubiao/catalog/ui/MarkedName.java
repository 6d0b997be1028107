package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.mubiao.catalog.FoundStandard;

/** The name of a standard that was found, with what answered the search marked in it. */
final class MarkedName extends Span {

    private static final long serialVersionUID = 1L;

    MarkedName(FoundStandard found) {
        addClassName("standard-name");
        int[] characters = found.standard().content().name().codePoints().toArray();
        int start = 0;
        for (int i = 1; i <= characters.length; i++) {
            if (i == characters.length
                    || found.marks().contains(i) != found.marks().contains(start)) {
                append(new String(characters, start, i - start), found.marks().contains(start));
                start = i;
            }
        }
    }

    private void append(String text, boolean isMarked) {
        getElement().appendChild(isMarked ? new Element("mark").setText(text) : Element.createText(text));
    }
}
