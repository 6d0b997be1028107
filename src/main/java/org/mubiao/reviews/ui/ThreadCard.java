package org.mubiao.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.StageProfile;
import org.mubiao.reviews.ThreadState;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.Chip;

/** A thread: who said what, what the unit answered, whether the value has changed since, and what is to be done about it. */
class ThreadCard extends Card {

    private static final long serialVersionUID = 1L;

    /** Characters of a value that are shown in a line about its change. */
    private static final int SHORT = 40;

    private final transient Review review;
    private final transient Review.Thread thread;
    private final ThreadPane pane;
    private final Div actions = new Div();

    ThreadCard(Review review, Review.Thread thread, ThreadPane pane) {
        super(thread.number(), thread.path(), thread.severity(), thread.isSettled(), pane);
        this.review = review;
        this.thread = thread;
        this.pane = pane;
        actions.addClassName("review-actions");
        Div body = new Div();
        showHead();
        thread.lines().forEach(line -> body.add(line(line)));
        if (thread.isSettled() && !thread.settling()) {
            add(new NativeDetails(getTranslation("reviews.thread.show"), body));
        } else {
            add(body);
        }
        if (review.mayDecide() && isOfThisStage()) {
            addActions();
        }
        add(actions);
    }

    private boolean isOfThisStage() {
        return thread.stage().key().equals(review.stage().key());
    }

    private void showHead() {
        head.add(Severities.chip(thread.severity()));
        Span from = new Span(thread.stage().name(getLocale())
                + " · "
                + (thread.sent()
                        ? getTranslation("reviews.round", Integer.toString(thread.round()))
                        : getTranslation("reviews.thread.draft")));
        head.add(from);
        state().ifPresent(chip -> {
            chip.addClassName("end");
            head.add(chip);
        });
        if (thread.isOnChangedValue()) {
            Paragraph changed =
                    new Paragraph(getTranslation("reviews.thread.changed", shown(thread.was()), shown(thread.now())));
            changed.addClassNames("review-changed");
            add(changed);
        }
    }

    private Optional<Chip> state() {
        if (thread.settling()) {
            return Optional.of(new Chip(getTranslation("reviews.thread.settling"), Chip.Colour.GREEN));
        }
        if (thread.state() == ThreadState.SETTLED) {
            return Optional.of(new Chip(getTranslation("reviews.thread.settled"), Chip.Colour.GREY));
        }
        boolean waitsForMe = thread.sent()
                && review.mayDecide()
                && isOfThisStage()
                && (thread.state() == ThreadState.ANSWERED || thread.isOnChangedValue());
        return waitsForMe
                ? Optional.of(new Chip(getTranslation("reviews.thread.to-confirm"), Chip.Colour.GREEN))
                : Optional.empty();
    }

    private Div line(Review.Line line) {
        Div said = new Div();
        said.addClassName("review-line");
        StageProfile stage = line.stage();
        if (stage == null || thread.lines().size() > 1) {
            String role = stage == null ? getTranslation("reviews.thread.unit") : stage.name(getLocale());
            Span who = new Span(role + " · " + line.author() + " · " + new ShownTimes().day(line.at()));
            who.addClassName("soft");
            said.add(who);
        }
        if (!line.text().isEmpty()) {
            said.add(new Paragraph(line.text()));
        }
        if (line.suggestion() != null) {
            said.add(suggestion(line.suggestion()));
        }
        if (line.draft()) {
            Button rewrite = button("reviews.draft.rewrite", () -> pane.rewrite(thread, line));
            Button remove = button("reviews.draft.remove", () -> pane.remove(line));
            actions.add(rewrite, remove);
        }
        return said;
    }

    private Div suggestion(String suggested) {
        Span was = new Span(shown(thread.was()));
        was.addClassName("review-was");
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span now = new Span(suggested);
        now.addClassName("review-suggested");
        Div suggestion = new Div(was, arrow, now);
        suggestion.addClassName("review-suggestion");
        return suggestion;
    }

    private void addActions() {
        if (thread.settling()) {
            actions.add(button("reviews.thread.unsettle", () -> pane.unsettle(thread)));
        } else if (thread.sent() && thread.state() != ThreadState.SETTLED) {
            Button settle = button("reviews.thread.settle", () -> pane.settle(thread));
            settle.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.addComponentAsFirst(settle);
            if (thread.lines().stream().noneMatch(Review.Line::draft)) {
                actions.add(button("reviews.thread.reply", () -> pane.reply(thread)));
            }
        }
    }

    private static Button button(String key, Runnable step) {
        Button button = new Button();
        button.setText(button.getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> step.run());
        return button;
    }

    private String shown(String text) {
        if (text.isBlank()) {
            return getTranslation("reviews.nothing-there");
        }
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }
}
