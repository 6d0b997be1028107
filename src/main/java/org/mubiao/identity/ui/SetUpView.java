package org.mubiao.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mubiao.identity.SetUp;
import org.mubiao.identity.SetUp.FirstAdministrator;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.Spoken;

/** Where the one-time link of the log leads: opens the first jurisdiction and its first administrator. */
@Route(value = SetUp.ROUTE, autoLayout = false)
@AnonymousAllowed
public class SetUpView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SetUp setUp;
    private final TextField divisionCode = field("division-code");
    private final TextField jurisdiction = field("jurisdiction");
    private final TextField displayName = field("display-name");
    private final TextField userName = field("user-name");
    private final ChosenPassword password = new ChosenPassword();
    private String token = "";

    public SetUpView(SetUp setUp) {
        this.setUp = setUp;
        addClassNames("narrow-form", "alone");
        divisionCode.setHelperText(getTranslation("set-up.division-code.advice"));
        userName.getElement().setAttribute("autocomplete", "username");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (setUp.isOpen(token)) {
            addForm();
        } else {
            add(new EmptyState(
                    getTranslation("set-up.closed"),
                    getTranslation("identity.refused.link"),
                    new Anchor("sign-in", getTranslation("sign-in.title"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("set-up.title") + " · " + getTranslation("app.name");
    }

    private void addForm() {
        Button save = new Button(getTranslation("set-up.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H1(getTranslation("set-up.title")),
                new Paragraph(getTranslation("set-up.advice")),
                divisionCode,
                jurisdiction,
                displayName,
                userName,
                password,
                save);
        divisionCode.focus();
    }

    private void save() {
        password.value()
                .map(chosen -> new FirstAdministrator(userName.getValue(), displayName.getValue(), chosen))
                .ifPresent(first -> {
                    if (Spoken.attempt(
                            () -> setUp.setUp(token, divisionCode.getValue(), jurisdiction.getValue(), first))) {
                        UI.getCurrent().navigate(SignInView.class);
                        Spoken.done(getTranslation("set-up.done"));
                    }
                });
    }

    private TextField field(String name) {
        TextField field = new TextField(getTranslation("set-up." + name));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }
}
