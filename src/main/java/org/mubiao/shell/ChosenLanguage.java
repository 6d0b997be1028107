package org.mubiao.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Words;
import org.springframework.stereotype.Component;

/** The language of the application: Chinese, or English when one came with {@code lang=en}, as on the public pages. */
@Component
class ChosenLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(start ->
                        start.getSession().setLocale(chosen(start.getRequest().getParameter("lang"))));
    }

    private static Locale chosen(@Nullable String language) {
        return Words.ENGLISH.getLanguage().equals(language) ? Words.ENGLISH : Words.CHINESE;
    }
}
