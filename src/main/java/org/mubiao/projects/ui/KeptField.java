package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.signals.Signal;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Draft;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.TargetTable;

/**
 * One field of the draft. It is saved as it is left; a text that could not be saved stays in it, with the reason and a way
 * to try again. What others save meanwhile is shown, but never over what a person is typing.
 */
final class KeptField<C extends Component & HasValueAndElement<?, String> & Focusable<?>> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final transient Part part;
    private final C input;
    private final Div trouble = new Div();
    private SerializablePredicate<TargetTable> fixed = table -> false;
    private SerializableConsumer<String> saved = text -> {};
    private @Nullable Unsaved shownTrouble;
    private @Nullable String shown;
    private long seen;
    private boolean showing;
    private boolean here;

    KeptField(DraftInHand draft, Part part, C input) {
        this.draft = draft;
        this.part = part;
        this.input = input;
        addClassName("kept-field");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        input.getElement().setAttribute("data-keep", part.key());
        input.addValueChangeListener(change -> left(change.getValue()));
        input.addFocusListener(focus -> {
            here = true;
            draft.goTo(part.path());
        });
        input.addBlurListener(blur -> {
            here = false;
            show(draft.now(), draft.unsaved().peek().get(part.key()));
        });
        add(input);
        Signal.effect(
                this, () -> show(draft.draft().get(), draft.unsaved().get().get(part.key())));
    }

    /** The field can be read only while this holds, such as a sum. */
    KeptField<C> fixedWhile(SerializablePredicate<TargetTable> holds) {
        fixed = holds;
        return this;
    }

    Part part() {
        return part;
    }

    C input() {
        return input;
    }

    /** Hears of what was typed, once it is saved. */
    KeptField<C> onSaved(SerializableConsumer<String> listener) {
        saved = listener;
        return this;
    }

    private void left(String text) {
        if (showing) {
            return;
        }
        draft.say(part, text, seen);
        if (!draft.unsaved().peek().containsKey(part.key())) {
            shown = part.textIn(draft.now());
            seen = draft.now().revision();
            set(shown);
            saved.accept(text);
        }
    }

    private void show(Draft now, @Nullable Unsaved left) {
        String said = part.textIn(now);
        input.setReadOnly(!draft.canWrite(now) || fixed.test(now.table()));
        showTrouble(left, said);
        if (left != null) {
            set(left.text());
            shown = null;
        } else if (said.equals(shown)) {
            seen = now.revision();
        } else if (!here || shown == null || input.getValue().isEmpty()) {
            set(said);
            shown = said;
            seen = now.revision();
        }
    }

    private void set(String text) {
        showing = true;
        try {
            input.setValue(text);
        } finally {
            showing = false;
        }
    }

    private void showTrouble(@Nullable Unsaved left, String said) {
        if (left == shownTrouble) {
            return;
        }
        shownTrouble = left;
        trouble.removeAll();
        input.getElement().getClassList().set("unsaved", left != null);
        if (left == null) {
            remove(trouble);
            return;
        }
        trouble.add(new Span(getTranslation("wizard.unsaved", Spoken.say(left.reason()))));
        if (!said.isEmpty() && !said.equals(left.text())) {
            trouble.add(new Span(getTranslation("wizard.unsaved.instead", said)));
        }
        Button retry = new Button(getTranslation("wizard.unsaved.retry"), click -> draft.retry(part));
        Button discard = new Button(getTranslation("wizard.unsaved.discard"), click -> draft.discard(part));
        retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
        discard.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        trouble.add(retry, discard);
        add(trouble);
    }
}
