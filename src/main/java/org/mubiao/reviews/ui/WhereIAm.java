package org.mubiao.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.SubmissionState;
import org.mubiao.shared.ui.Chip;

/** The project in the top bar: its name, whose it is, how much money, which round, where it stands. */
final class WhereIAm {

    private WhereIAm() {}

    static List<Component> of(Component speaker, DeskEntry entry) {
        H1 name = new H1(entry.projectName());
        Span whose = new Span(entry.unitName() + " · " + DeskWords.amount(speaker, entry));
        whose.addClassName("soft");
        Chip round =
                new Chip(speaker.getTranslation("reviews.round", Integer.toString(entry.round())), Chip.Colour.BLUE);
        return List.of(name, whose, round, state(speaker, entry.state()));
    }

    static Chip state(Component speaker, SubmissionState state) {
        return switch (state) {
            case IN_REVIEW -> new Chip(speaker.getTranslation("reviews.state.in-review"), Chip.Colour.BLUE);
            case RETURNED -> new Chip(speaker.getTranslation("reviews.state.returned"), Chip.Colour.RED);
            case APPROVED -> new Chip(speaker.getTranslation("reviews.state.approved"), Chip.Colour.GREEN);
        };
    }
}
