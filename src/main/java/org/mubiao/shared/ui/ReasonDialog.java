package org.mubiao.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Asks before a step that others will see, and for the reason they will read. Without a reason nothing happens; when the
 * step is refused, the dialog stays open with the reason in it.
 */
public class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Longest reason, in characters; what keeps it has as much room. */
    public static final int LONGEST = 1000;

    private final TextArea reason = new TextArea(getTranslation("reason.label"));
    private final SerializableConsumer<String> step;

    /**
     * @param title what will happen, as a question or a verb
     * @param explanation what it means, and who will read the reason
     * @param confirm the word on the button
     * @param step receives the reason, stripped and never empty; may refuse with a SpokenException
     */
    public ReasonDialog(String title, String explanation, String confirm, SerializableConsumer<String> step) {
        this.step = step;
        setHeaderTitle(title);
        addClassName("reason-dialog");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setManualValidation(true);
        add(new Paragraph(explanation), reason);
        Button go = new Button(confirm, click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("reason.cancel"), click -> close()), go);
    }

    private void go() {
        String given = reason.getValue().strip();
        boolean missing = given.isEmpty();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("reason.missing") : "");
        if (missing) {
            reason.focus();
        } else if (Spoken.attempt(() -> step.accept(given))) {
            close();
        }
    }
}
