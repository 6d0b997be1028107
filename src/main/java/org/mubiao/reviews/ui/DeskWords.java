package org.mubiao.reviews.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.Reviewing;
import org.mubiao.shared.Amount;
import org.mubiao.shared.ui.Chip;

/** How a submission is told on the desk, in the queue and at the top of its page. */
final class DeskWords {

    private DeskWords() {}

    /** Counted up to a number that is enough to know that there is much to do. */
    static String waiting(Component speaker, int waiting) {
        return waiting > Reviewing.COUNTED
                ? speaker.getTranslation("reviews.desk.waiting-many", Integer.toString(Reviewing.COUNTED))
                : speaker.getTranslation("reviews.desk.waiting", Integer.toString(waiting));
    }

    static String amount(Component speaker, DeskEntry entry) {
        Amount total = entry.total();
        return total == null
                ? speaker.getTranslation("reviews.desk.no-amount")
                : speaker.getTranslation("reviews.desk.amount", total.toString());
    }

    static Chip round(Component speaker, DeskEntry entry) {
        return entry.round() == 1
                ? new Chip(speaker.getTranslation("reviews.round.first"), Chip.Colour.GREY)
                : new Chip(speaker.getTranslation("reviews.round", Integer.toString(entry.round())), Chip.Colour.BLUE);
    }

    static Optional<Chip> changes(Component speaker, DeskEntry entry) {
        return Optional.ofNullable(entry.changed())
                .map(changed -> new Chip(
                        speaker.getTranslation("reviews.desk.changed", Integer.toString(changed)), Chip.Colour.AMBER));
    }

    static Optional<Chip> findings(Component speaker, DeskEntry entry) {
        return entry.findings() == 0
                ? Optional.empty()
                : Optional.of(new Chip(
                        speaker.getTranslation("reviews.desk.findings", Integer.toString(entry.findings())),
                        Chip.Colour.RED));
    }

    /** How long it has waited, and how long its batch still stays open. */
    static String days(Component speaker, DeskEntry entry, Instant now) {
        long waited = Duration.between(entry.arrivedAt(), now).toDays();
        long left = Duration.between(now, entry.closes()).toDays();
        String since = waited < 1
                ? speaker.getTranslation("reviews.desk.today")
                : speaker.getTranslation("reviews.desk.waited", Long.toString(waited));
        String until = now.isAfter(entry.closes())
                ? speaker.getTranslation("reviews.desk.closed")
                : speaker.getTranslation("reviews.desk.left", Long.toString(left));
        return since + " · " + until;
    }
}
