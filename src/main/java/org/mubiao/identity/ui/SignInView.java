package org.mubiao.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.mubiao.identity.DemonstrationSignIns;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.Words;
import org.springframework.beans.factory.ObjectProvider;

/** Where one signs in. On the demonstration it says as whom. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String LOCKED = "locked";

    private final LoginForm form = new LoginForm();

    public SignInView(ObjectProvider<DemonstrationSignIns> demonstration) {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words(""));
        add(new H1(getTranslation("app.name")), new Paragraph(getTranslation("app.purpose")), form);
        demonstration.ifAvailable(known -> add(new DemonstrationList(known.signIns(), form)));
        add(links());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        List<String> reasons = parameters.getOrDefault("error", List.of());
        form.setI18n(words(reasons.contains(LOCKED) ? ".locked" : ""));
        form.setError(!reasons.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · " + getTranslation("app.name");
    }

    private Div links() {
        boolean english = Words.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        Anchor language = new Anchor("sign-in?lang=" + (english ? "zh" : "en"), getTranslation("shell.other-language"));
        language.setRouterIgnore(true);
        Div links = new Div(new Anchor("/", getTranslation("sign-in.public")), language);
        links.addClassName("links");
        return links;
    }

    private LoginI18n words(String reason) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("sign-in.title"));
        fields.setUsername(getTranslation("sign-in.name"));
        fields.setPassword(getTranslation("sign-in.password"));
        fields.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed" + reason));
        error.setMessage(getTranslation("sign-in.failed.advice" + reason));
        error.setUsername(getTranslation("sign-in.name.missing"));
        error.setPassword(getTranslation("sign-in.password.missing"));
        return words;
    }
}
