package org.mubiao.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.mubiao.shared.Words;
import org.springframework.stereotype.Component;

/**
 * The language of the application: Chinese, whatever the browser prefers, until somebody comes with {@code lang=en} or
 * {@code lang=zh}, as the links of the public pages say it. The session remembers it.
 */
@Component
class ChosenLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setLocale(Words.CHINESE));
        event.addIndexHtmlRequestListener(ChosenLanguage::choose);
        event.getSource()
                .addUIInitListener(start ->
                        start.getUI().setLocale(start.getUI().getSession().getLocale()));
    }

    private static void choose(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        VaadinSession session = VaadinSession.getCurrent();
        String language = request.getParameter("lang");
        if (language != null) {
            session.setLocale(Words.ENGLISH.getLanguage().equals(language) ? Words.ENGLISH : Words.CHINESE);
        }
        page.getDocument()
                .getElementsByTag("html")
                .attr("lang", session.getLocale().toLanguageTag());
    }
}
