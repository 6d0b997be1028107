package org.mubiao.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.mubiao.identity.CurrentSession;
import org.mubiao.identity.Identity;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.ui.Spoken;

/** Where one changes the password, and must, as long as it is one that an administrator gave. */
@Route("password")
@PermitAll
public class PasswordView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final PasswordField current = field("password.current", "current-password");
    private final ChosenPassword chosen = new ChosenPassword();

    public PasswordView(Identity identity) {
        this.identity = identity;
        boolean given = SignedIn.current().filter(SignedIn::mustChangePassword).isPresent();
        addClassName("narrow-form");
        current.setRequiredIndicatorVisible(true);
        current.setManualValidation(true);
        current.focus();
        Button save = new Button(getTranslation("password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        add(
                new H1(getTranslation("password.title")),
                new Paragraph(getTranslation(given ? "password.first" : "password.advice")),
                current,
                chosen,
                save);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }

    private void save() {
        boolean missing = current.getValue().isEmpty();
        current.setInvalid(missing);
        current.setErrorMessage(missing ? getTranslation("password.current.missing") : "");
        chosen.value()
                .filter(fresh -> !missing)
                .ifPresent(fresh -> Spoken.attempt(() -> {
                    CurrentSession.become(identity.changePassword(current.getValue(), fresh));
                    UI.getCurrent().getPage().setLocation(".");
                }));
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
