package org.mubiao.reviews.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.reviews.CommentId;
import org.mubiao.reviews.Review;
import org.mubiao.shared.ui.SavedState;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;

/**
 * Where a remark is written: what stands at the place, how much the remark weighs, what is said and what should stand there.
 * It is kept as one types; Ctrl+Enter or Esc is done with it.
 */
class RemarkEditor extends Div {

    private static final long serialVersionUID = 1L;

    /** Longest remark or suggestion, in characters, as it is kept. */
    private static final int LONGEST = 2000;

    private final RadioButtonGroup<Severity> severity = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final TextField suggestion = new TextField();
    private final SavedState state = new SavedState();
    private final transient Clock clock;
    private final SerializableFunction<Remark, CommentId> beginning;
    private final SerializableBiConsumer<CommentId, Remark> keeping;

    private transient @Nullable CommentId draft;
    private SerializableRunnable done = () -> {};

    /** What is said. */
    record Remark(Severity severity, String text, @Nullable String suggestion) {
        boolean isEmpty() {
            return text.isBlank() && (suggestion == null || suggestion.isBlank());
        }
    }

    private RemarkEditor(
            String heading,
            String standing,
            @Nullable CommentId draft,
            Clock clock,
            SerializableFunction<Remark, CommentId> beginning,
            SerializableBiConsumer<CommentId, Remark> keeping) {
        this.draft = draft;
        this.clock = clock;
        this.beginning = beginning;
        this.keeping = keeping;
        addClassName("remark-editor");
        getElement().setAttribute("role", "group").setAttribute("aria-label", heading);
        Span title = new Span(heading);
        title.addClassName("remark-title");
        Paragraph there = new Paragraph(standing.isBlank() ? getTranslation("reviews.nothing-there") : standing);
        there.addClassName("remark-standing");
        fields();
        add(new Div(title, state), there, severity, text, suggestion, actions());
        getComponentAt(0).addClassName("remark-head");
    }

    /** A new remark on a place. */
    static RemarkEditor onPlace(
            Review review,
            FieldPath path,
            Clock clock,
            SerializableFunction<Remark, CommentId> beginning,
            SerializableBiConsumer<CommentId, Remark> keeping) {
        RemarkEditor editor =
                new RemarkEditor(heading("reviews.remark.new"), review.standing(path), null, clock, beginning, keeping);
        editor.severity.setValue(Severity.MUST);
        return editor;
    }

    /** One more remark in a thread; it weighs what the thread weighs. */
    static RemarkEditor inThread(
            Review review,
            Review.Thread thread,
            Clock clock,
            SerializableFunction<Remark, CommentId> beginning,
            SerializableBiConsumer<CommentId, Remark> keeping) {
        RemarkEditor editor = new RemarkEditor(
                heading("reviews.remark.reply"), review.standing(thread.path()), null, clock, beginning, keeping);
        editor.severity.setValue(thread.severity());
        editor.severity.setVisible(false);
        return editor;
    }

    /** A draft, to be said anew. */
    static RemarkEditor ofDraft(
            Review review,
            Review.Thread thread,
            Review.Line line,
            Clock clock,
            SerializableBiConsumer<CommentId, Remark> keeping) {
        RemarkEditor editor = new RemarkEditor(
                heading("reviews.remark.draft"),
                review.standing(thread.path()),
                line.id(),
                clock,
                said -> line.id(),
                keeping);
        editor.severity.setValue(thread.severity());
        editor.severity.setVisible(!thread.sent());
        editor.text.setValue(line.text());
        editor.suggestion.setValue(line.suggestion() == null ? "" : line.suggestion());
        return editor;
    }

    void addDoneListener(SerializableRunnable listener) {
        done = listener;
    }

    /** @param suggest whether to begin with what should stand there */
    void begin(boolean suggest) {
        if (suggest) {
            suggestion.focus();
        } else {
            text.focus();
        }
    }

    private void fields() {
        severity.setLabel(getTranslation("reviews.remark.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(item -> getTranslation("severity." + Severities.className(item)));
        text.setLabel(getTranslation("reviews.remark.text"));
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        suggestion.setLabel(getTranslation("reviews.remark.suggestion"));
        suggestion.setMaxLength(LONGEST);
        suggestion.setValueChangeMode(ValueChangeMode.LAZY);
        severity.addValueChangeListener(change -> keepWhenTyped(change.isFromClient()));
        text.addValueChangeListener(change -> keepWhenTyped(change.isFromClient()));
        suggestion.addValueChangeListener(change -> keepWhenTyped(change.isFromClient()));
    }

    private Div actions() {
        Button finish = new Button(getTranslation("reviews.remark.done"), click -> done.run());
        finish.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Span keys = new Span(getTranslation("reviews.remark.keys"));
        keys.addClassName("soft");
        Shortcuts.addShortcutListener(this, () -> done.run(), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> done.run(), Key.ESCAPE).listenOn(this);
        Div actions = new Div(finish, keys);
        actions.addClassName("review-actions");
        return actions;
    }

    private void keepWhenTyped(boolean typed) {
        if (!typed) {
            return;
        }
        Remark said =
                new Remark(severity.getValue(), text.getValue(), suggestion.isEmpty() ? null : suggestion.getValue());
        CommentId known = draft;
        if (known == null && said.isEmpty()) {
            return;
        }
        boolean kept = Spoken.attempt(() -> {
            if (known == null) {
                draft = beginning.apply(said);
            } else {
                keeping.accept(known, said);
                draft = said.isEmpty() ? null : known;
            }
        });
        if (kept) {
            state.saved(clock.instant());
        } else {
            state.notSaved();
        }
    }

    private static String heading(String key) {
        return new Span().getTranslation(key);
    }
}
