package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import org.mubiao.catalog.StandardProfile;

/** The definition sheet of a standard: every line that says something. */
final class DefinitionSheet extends DescriptionList {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "https?://\\S+";

    DefinitionSheet(StandardProfile standard) {
        addClassName("definition-sheet");
        StandardLines.here().of(standard).forEach((label, text) -> {
            if (!text.isEmpty()) {
                add(new Term(label), description(text));
            }
        });
    }

    private static Description description(String text) {
        if (!text.matches(ADDRESS)) {
            return new Description(text);
        }
        Anchor address = new Anchor(text, text, AnchorTarget.BLANK);
        address.getElement().setAttribute("rel", "noopener noreferrer");
        return new Description(address);
    }
}
