package org.mubiao.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.FindingKey;
import org.mubiao.reviews.CommentId;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.TakenDecision;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;

/**
 * What is said of the sheet, at its right and in the order of the paper: threads, findings that nobody has taken up, and the
 * remark that is being written.
 */
class ThreadPane extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Reviewing reviewing;
    private final transient Clock clock;
    private final SerializableRunnable changed;
    private final SerializableConsumer<FieldPath> place;

    private final Div decisions = new Div();
    private final Div writing = new Div();
    private final Div cards = new Div();

    private transient Map<Integer, Card> byNumber = new TreeMap<>();
    private transient @Nullable Review review;

    /**
     * @param changed runs after something was written, so that the page shows it
     * @param place hears of the place that a card speaks of, when somebody goes to it
     */
    ThreadPane(Reviewing reviewing, Clock clock, SerializableRunnable changed, SerializableConsumer<FieldPath> place) {
        this.reviewing = reviewing;
        this.clock = clock;
        this.changed = changed;
        this.place = place;
        addClassName("review-threads");
        decisions.addClassName("review-decisions");
        add(writing, decisions, cards);
    }

    void show(Review shown) {
        review = shown;
        getElement().setAttribute("aria-label", getTranslation("reviews.threads"));
        showDecisions(shown);
        byNumber = new TreeMap<>();
        shown.findings().forEach(found -> byNumber.put(found.number(), finding(shown, found)));
        shown.threads().forEach(thread -> byNumber.put(thread.number(), new ThreadCard(shown, thread, this)));
        cards.removeAll();
        // What is settled needs nobody any more: it stands below the rest.
        byNumber.values().stream().sorted(Comparator.comparing(Card::isDone)).forEach(cards::add);
        if (byNumber.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("reviews.threads.none"));
            nothing.addClassName("soft");
            cards.add(nothing);
        }
    }

    /** Opens a new remark on a place. */
    void write(FieldPath path, boolean suggest) {
        Review shown = review;
        if (shown == null) {
            return;
        }
        RemarkEditor editor = RemarkEditor.onPlace(
                shown,
                path,
                clock,
                said -> {
                    reviewing.comment(shown.entry().id(), path, said.severity(), said.text(), said.suggestion());
                    return newest(shown, path);
                },
                this::edit);
        open(editor, suggest);
    }

    /** Opens one more remark in a thread. */
    void reply(Review.Thread thread) {
        Review shown = review;
        if (shown != null) {
            open(
                    RemarkEditor.inThread(
                            shown,
                            thread,
                            clock,
                            said -> reviewing.reply(shown.entry().id(), thread.id(), said.text(), said.suggestion()),
                            this::edit),
                    false);
        }
    }

    /** Opens a draft again. */
    void rewrite(Review.Thread thread, Review.Line draft) {
        Review shown = review;
        if (shown != null) {
            open(RemarkEditor.ofDraft(shown, thread, draft, clock, this::edit), draft.suggestion() != null);
        }
    }

    void remove(Review.Line draft) {
        act(() -> reviewing.remove(draft.id()));
    }

    void settle(Review.Thread thread) {
        act(() -> reviewing.settle(shown().entry().id(), thread.id()));
    }

    void unsettle(Review.Thread thread) {
        act(() -> reviewing.unsettle(shown().entry().id(), thread.id()));
    }

    void takeUp(Review.Found found) {
        act(() -> reviewing.takeUp(
                shown().entry().id(),
                FindingKey.of(found.finding()),
                Spoken.say(found.finding().message())));
    }

    /** Shows the card that a pin stands for. */
    void goTo(int number) {
        Card card = byNumber.get(number);
        if (card != null) {
            card.lookAt();
        }
    }

    /** Shows what is said of a place, when something is. */
    void lookAt(FieldPath path) {
        byNumber.values().stream()
                .filter(card -> card.path().equals(path))
                .findFirst()
                .ifPresent(Card::lookAt);
    }

    void goTo(FieldPath path) {
        place.accept(path);
    }

    /** Nothing is being written any more. */
    void close() {
        writing.removeAll();
    }

    private void open(RemarkEditor editor, boolean suggest) {
        writing.removeAll();
        writing.add(editor);
        editor.addDoneListener(() -> {
            writing.removeAll();
            changed.run();
        });
        editor.begin(suggest);
    }

    private void edit(CommentId draft, RemarkEditor.Remark said) {
        if (said.isEmpty()) {
            reviewing.remove(draft);
        } else {
            reviewing.edit(draft, said.severity(), said.text(), said.suggestion());
        }
    }

    private CommentId newest(Review shown, FieldPath path) {
        return reviewing.open(shown.entry().id()).stream()
                .flatMap(review -> review.threads().stream())
                .filter(thread -> thread.path().equals(path) && !thread.sent())
                .flatMap(thread -> thread.lines().stream())
                .map(Review.Line::id)
                .max(Comparator.comparingLong(CommentId::value))
                .orElseThrow();
    }

    private void act(Runnable step) {
        Spoken.attempt(step);
        changed.run();
    }

    private Review shown() {
        return Optional.ofNullable(review).orElseThrow();
    }

    private Card finding(Review shown, Review.Found found) {
        return new FindingCard(shown, found, this);
    }

    private void showDecisions(Review shown) {
        decisions.removeAll();
        Stream<TakenDecision> told = shown.decisions().stream();
        told.forEach(decision -> decisions.add(line(shown, decision)));
        decisions.setVisible(!shown.decisions().isEmpty());
    }

    private Component line(Review shown, TakenDecision decision) {
        int round = shown.rounds().stream()
                .filter(candidate -> candidate.submission().equals(decision.submission()))
                .mapToInt(Review.Round::number)
                .findFirst()
                .orElse(1);
        String verdict = getTranslation(
                decision.verdict() == TakenDecision.Verdict.RETURNED
                        ? "reviews.decision.returned"
                        : "reviews.decision.approved",
                Integer.toString(round),
                decision.by(),
                new ShownTimes().day(decision.at()));
        Div line = new Div(new Span(verdict));
        if (!decision.words().isBlank()) {
            line.add(new Paragraph(decision.words()));
        }
        return line;
    }
}
