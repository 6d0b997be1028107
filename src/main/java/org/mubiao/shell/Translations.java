package org.mubiao.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.mubiao.shared.Words;
import org.springframework.stereotype.Component;

/** Gives the views our words. Vaadin's own provider would take the server's language where it finds no Chinese file. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Words.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale language, Object... arguments) {
        return Words.in(language).say(key, arguments);
    }
}
