package org.mubiao.publication.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a public page: Chinese, or English where the address says {@code lang=en}. The address is the state. */
@Component("localeResolver")
class PublicLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";

    static boolean isEnglish(Locale language) {
        return Words.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    static Locale other(Locale language) {
        return isEnglish(language) ? Words.CHINESE : Words.ENGLISH;
    }

    /** What an address needs to say to be in this language. */
    static String query(Locale language) {
        return isEnglish(language) ? "?" + PARAMETER + "=" + language.getLanguage() : "";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Words.ENGLISH.getLanguage().equals(request.getParameter(PARAMETER)) ? Words.ENGLISH : Words.CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address chooses the language");
    }
}
