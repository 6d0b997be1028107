package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.mubiao.shared.ui.Spoken;

/** Shows once more what a framework says otherwise and what that touches, before it is put in force. */
final class PutInForceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PutInForceDialog(FrameworkDesk desk) {
        String name = desk.framework().name();
        addClassName("framework-dialog");
        setWidth("min(620px, 94vw)");
        setHeaderTitle(getTranslation("catalog.frameworks.put-in-force.title", name));
        Button put = new Button(getTranslation("catalog.frameworks.put-in-force.done"), click -> {
            close();
            if (desk.does(version -> desk.framing().putInForce(desk.id(), version))) {
                Spoken.done(getTranslation("catalog.frameworks.in-force", name));
            }
        });
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("catalog.frameworks.put-in-force.explanation")),
                new FrameworkDifferences(desk));
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), put);
    }
}
