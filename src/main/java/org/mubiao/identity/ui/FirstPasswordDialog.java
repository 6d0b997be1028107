package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import org.mubiao.identity.NewAccount;

/** Shows a first password, once: who closes this has handed it over. */
class FirstPasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    FirstPasswordDialog(String userName, NewAccount account) {
        setHeaderTitle(getTranslation("accounts.first-password"));
        addClassName("first-password");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Button copy = new Button(
                getTranslation("accounts.first-password.copy"),
                click -> getElement()
                        .executeJs(
                                "navigator.clipboard && navigator.clipboard.writeText($0)", account.firstPassword()));
        Button done = new Button(getTranslation("accounts.first-password.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("accounts.first-password.advice", userName)),
                new Code(account.firstPassword()));
        getFooter().add(copy, done);
    }
}
