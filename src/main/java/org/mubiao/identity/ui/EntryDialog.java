package org.mubiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.stream.Stream;

/** A few fields and one step; it stays open, with what was entered, when the step is refused. Enter in a text does it. */
class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EntryDialog(String title, String confirm, SerializableSupplier<Boolean> step, Component... fields) {
        setHeaderTitle(title);
        addClassName("entry-dialog");
        Div body = new Div(fields);
        body.addClassName("fields");
        Button go = new Button(confirm, click -> {
            if (step.get()) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Component[] texts =
                Stream.of(fields).filter(TextField.class::isInstance).toArray(Component[]::new);
        if (texts.length > 0) {
            // Not in a choice, where Enter chooses.
            go.addClickShortcut(Key.ENTER).listenOn(texts);
        }
        add(body);
        getFooter().add(new Button(getTranslation("reason.cancel"), click -> close()), go);
    }
}
