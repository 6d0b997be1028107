package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.mubiao.shared.ui.Spoken;

/** Asks before something of the catalog is taken out of use, and tells what that touches. */
final class RetireDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param retire takes it out of use; may refuse with a SpokenException
     * @param after is run then, also when it was refused
     * @param touched what that touches
     */
    RetireDialog(
            String name,
            String explanation,
            SerializableRunnable retire,
            SerializableRunnable after,
            Component... touched) {
        setMaxWidth("min(640px, 94vw)");
        setHeaderTitle(getTranslation("catalog.retire.title", name));
        add(new Paragraph(explanation));
        add(touched);
        Button sure = new Button(getTranslation("catalog.retire"), click -> {
            close();
            if (Spoken.attempt(retire::run)) {
                Spoken.done(getTranslation("catalog.retire.done", name));
            }
            after.run();
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), sure);
    }
}
