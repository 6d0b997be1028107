package org.mubiao.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.mubiao.shared.ui.EmptyState;

/** What is said of what is not there, and of what is not the person's: the same words. */
abstract class NotFoundParts extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NotFoundParts() {
        add(new EmptyState(
                getTranslation("shell.not-found.title"),
                getTranslation("shell.not-found.advice"),
                new RouterLink(getTranslation("shell.home"), HomeView.class)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-found.title") + " · " + getTranslation("app.name");
    }
}
