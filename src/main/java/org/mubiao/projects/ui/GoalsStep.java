package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import org.mubiao.projects.Draft;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;

/** 总体目标: what is to be achieved, in the years to come and in this one. */
final class GoalsStep extends StepContent {

    private static final long serialVersionUID = 1L;

    private static final FieldPath MEDIUM = FieldPath.of(GoalField.MEDIUM_LONG_TERM);

    private final FieldsOfStep fields;

    GoalsStep(DraftInHand draft) {
        super(Step.GOALS);
        fields = new FieldsOfStep(draft);
        for (GoalField field : GoalField.values()) {
            TextArea text = new TextArea(label("projects.part.goals." + field.key()));
            text.setMinRows(4);
            KeptField<TextArea> kept = fields.add(FieldPath.of(field), text);
            if (field == GoalField.MEDIUM_LONG_TERM) {
                kept.add(none(draft));
            }
        }
        add(fields);
    }

    /** A project of one year has no goals beyond it, and says so. */
    private Button none(DraftInHand draft) {
        String word = getTranslation("wizard.goals.none.word");
        Button none = new Button(
                getTranslation("wizard.goals.none"),
                click -> draft.say(new Part.Field(MEDIUM), word, draft.now().revision()));
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Signal.effect(none, () -> none.setVisible(isOffered(draft, draft.draft().get())));
        return none;
    }

    private static boolean isOffered(DraftInHand draft, Draft now) {
        return draft.canWrite(now)
                && now.table().printed(MEDIUM) == null
                && !now.table().overview().period().spansYears();
    }

    @Override
    void enter(FieldPath path) {
        fields.enter(path);
    }
}
