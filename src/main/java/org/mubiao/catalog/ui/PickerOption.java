package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.mubiao.catalog.FoundStandard;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.Ids;

/** A standard in the list of the picker: marked name, what it measures, how targets are usually written. */
final class PickerOption extends Div {

    private static final long serialVersionUID = 1L;

    private final StandardProfile standard;
    private final boolean isThere;
    private final Span tick = new Span();

    /** @param isThere whether the project has it already, so that it is not to be taken again */
    PickerOption(FoundStandard found, boolean isThere, boolean showsLevel) {
        this.standard = found.standard();
        this.isThere = isThere;
        StandardContent content = standard.content();
        addClassName("picker-option");
        setId("standard-" + Ids.next());
        getElement().setAttribute("role", "option").setAttribute("aria-disabled", Boolean.toString(isThere));
        tick.addClassName("picker-tick");
        tick.getElement().setAttribute("aria-hidden", "true");
        Span note = new Span(isThere ? getTranslation("catalog.picker.there") : note(content, showsLevel));
        note.addClassName("picker-note");
        Span usual = new Span(
                getTranslation("catalog.picker.usual", StandardLines.here().usual(content)));
        usual.addClassName("picker-usual");
        add(tick, new MarkedName(found), note, usual);
        setMarked(false);
    }

    StandardProfile standard() {
        return standard;
    }

    boolean isThere() {
        return isThere;
    }

    /** The box in front of the name, which a mouse ticks. */
    Span tick() {
        return tick;
    }

    void setMarked(boolean isMarked) {
        getElement().setAttribute("aria-selected", Boolean.toString(isMarked));
    }

    private static String note(StandardContent content, boolean showsLevel) {
        String said = Stream.of(content.formula(), content.definition())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return showsLevel ? content.level2() + " · " + said : said;
    }
}
