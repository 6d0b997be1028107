package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;

/** Something that the account has, and the button that takes it away. */
class RemovableLine extends Div {

    private static final long serialVersionUID = 1L;

    RemovableLine(String text, String remove, SerializableRunnable onRemove) {
        addClassName("removable");
        Button button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> onRemove.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(remove);
        button.setTooltipText(remove);
        add(new Span(text), button);
    }
}
