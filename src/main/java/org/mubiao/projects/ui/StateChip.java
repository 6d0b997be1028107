package org.mubiao.projects.ui;

import org.mubiao.projects.ProjectState;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;

/** Where a project stands. */
final class StateChip extends Chip {

    private static final long serialVersionUID = 1L;

    StateChip(ProjectState state) {
        super(Spoken.say(state.word()), colour(state));
    }

    private static Colour colour(ProjectState state) {
        return switch (state) {
            case DRAFT, HANDED_OVER -> Colour.GREY;
            case IN_REVIEW -> Colour.BLUE;
            case RETURNED -> Colour.AMBER;
            case APPROVED, PUBLISHED -> Colour.GREEN;
        };
    }
}
