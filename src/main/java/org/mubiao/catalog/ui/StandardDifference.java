package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.mubiao.catalog.StandardProfile;

/** What one version of a standard says otherwise than another, line by line. */
public final class StandardDifference extends Div {

    private static final long serialVersionUID = 1L;

    public StandardDifference(StandardProfile before, StandardProfile after) {
        addClassName("standard-difference");
        Map<String, String> old = StandardLines.here().of(before);
        StandardLines.here().of(after).forEach((label, text) -> {
            String said = old.getOrDefault(label, "");
            if (!said.equals(text)) {
                add(line(label, said, text));
            }
        });
    }

    private static Div line(String label, String before, String after) {
        Div difference = new Div(new Span(label));
        difference.addClassName("difference");
        if (!before.isEmpty()) {
            difference.getElement().appendChild(new Element("del").setText(before));
        }
        if (!after.isEmpty()) {
            difference.getElement().appendChild(new Element("ins").setText(after));
        }
        return difference;
    }
}
