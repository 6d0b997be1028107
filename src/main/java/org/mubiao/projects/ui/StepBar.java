package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import org.mubiao.projects.Draft;
import org.mubiao.projects.ProjectState;

/** Below the fields: back, undo, how much is left, and the one next step, which on the last one is to submit. */
final class StepBar extends Footer {

    private static final long serialVersionUID = 1L;

    private final Button before = new Button();
    private final Button after = new Button();
    private final Button submit = new Button();
    private final Button undo = new Button(getTranslation("wizard.undo"));
    private final Button sheet = new Button(getTranslation("wizard.sheet.show"));
    private final Span left = new Span();
    private final transient DraftInHand draft;
    private Step step = Step.OVERVIEW;
    private boolean isSheetShown;

    StepBar(
            DraftInHand draft,
            SerializableConsumer<Step> go,
            SerializableRunnable submits,
            SerializableConsumer<Boolean> showSheet) {
        addClassName("step-bar");
        before.addClickListener(click -> step.before().ifPresent(go::accept));
        after.addClickListener(click -> step.after().ifPresent(go::accept));
        after.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(click -> submits.run());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setTooltipText(getTranslation("wizard.undo.keys"));
        undo.addClickListener(click -> IndicatorsStep.tell(draft.undo()));
        sheet.addClassName("sheet-switch");
        sheet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        sheet.addClickListener(click -> showSheet.accept(!isSheetShown));
        left.addClassNames("left", "soft");
        add(before, undo, sheet, left, after, submit);
        this.draft = draft;
        Signal.effect(this, () -> show(draft.draft().get()));
    }

    void setStep(Step changed) {
        step = changed;
        label(before, "wizard.before", step.before());
        label(after, "wizard.after", step.after());
        showSubmit(draft.now());
    }

    void setSheetShown(boolean shown) {
        isSheetShown = shown;
        sheet.setText(getTranslation(shown ? "wizard.sheet.hide" : "wizard.sheet.show"));
    }

    private void label(Button button, String word, Optional<Step> to) {
        button.setVisible(to.isPresent());
        to.ifPresent(other -> button.setText(getTranslation(word, getTranslation(other.title()))));
    }

    /** Whoever can write can submit, wherever the round before ended. */
    void showSubmit(Draft now) {
        submit.setText(
                getTranslation(now.state() == ProjectState.RETURNED ? "wizard.submit.again" : "wizard.submit.button"));
        submit.setVisible(step == Step.SUBMIT && draft.canWrite(now));
        submit.setEnabled(true);
    }

    private void show(Draft now) {
        int problems = Problem.of(
                        now, draft.unsaved().get().values(), draft.notes().get())
                .size();
        showSubmit(now);
        undo.setVisible(draft.canWrite(now));
        undo.setEnabled(now.canUndo());
        left.setText(problems == 0 ? "" : getTranslation("wizard.left", problems));
    }
}
