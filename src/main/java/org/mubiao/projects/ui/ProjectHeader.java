package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Draft;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Chip.Colour;
import org.mubiao.shared.ui.SavedState;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.OverviewField;

/** Which project this is, how it stands, how long its batch is open, and whether all that was typed is kept. */
final class ProjectHeader extends Div {

    private static final long serialVersionUID = 1L;

    private final Span name = new Span();
    private final Span state = new Span();
    private final Span batch = new Span();

    ProjectHeader(DraftInHand draft) {
        addClassName("project-header");
        name.addClassName("project-name");
        batch.addClassName("soft");
        SavedState saved = new SavedState();
        saved.addClassName("end");
        add(name, state, batch, saved);
        Signal.effect(this, () -> show(draft.draft().get()));
        Signal.effect(this, () -> {
            Instant at = draft.savedAt().get();
            if (draft.unsaved().get().isEmpty()) {
                saved.saved(at);
            } else {
                saved.notSaved();
            }
            saved.setVisible(draft.canWrite(draft.draft().get()));
        });
    }

    static String nameOf(Draft draft, String nameless) {
        String name = draft.table().overview().text(OverviewField.PROJECT_NAME);
        return name == null ? nameless : name;
    }

    private void show(Draft now) {
        name.setText(nameOf(now, getTranslation("wizard.nameless")));
        state.removeAll();
        state.add(new Chip(Spoken.say(now.state().word()), colour(now.state())));
        BatchProfile of = now.batch();
        String stage = getTranslation("wizard.batch." + of.stage().name().toLowerCase(Locale.ROOT));
        long days = Duration.between(Clock.systemUTC().instant(), of.closes()).toDays();
        batch.setText(getTranslation(
                days < 0 ? "wizard.batch.over" : "wizard.batch", of.year().toString(), stage, days));
    }

    private static Colour colour(ProjectState state) {
        return switch (state) {
            case DRAFT, HANDED_OVER -> Colour.GREY;
            case IN_REVIEW -> Colour.BLUE;
            case RETURNED -> Colour.RED;
            case APPROVED, PUBLISHED -> Colour.GREEN;
        };
    }
}
