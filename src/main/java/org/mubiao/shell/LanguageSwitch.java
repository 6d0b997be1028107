package org.mubiao.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.mubiao.shared.Words;

/** Changes to the other language, on the page one is on; the session keeps it. */
class LanguageSwitch extends Button {

    private static final long serialVersionUID = 1L;

    LanguageSwitch() {
        boolean english = Words.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        Locale other = english ? Words.CHINESE : Words.ENGLISH;
        setText(getTranslation("shell.other-language"));
        getElement().setAttribute("lang", other.toLanguageTag());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClickListener(click -> {
            VaadinSession.getCurrent().setLocale(other);
            UI.getCurrent().getPage().reload();
        });
    }
}
