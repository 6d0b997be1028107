package org.mubiao.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.mubiao.shared.ui.EmptyState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view could not be shown. Why stands in the log only. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FaultView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);

    public FaultView() {
        add(new EmptyState(
                getTranslation("shell.fault.title"),
                getTranslation("shell.fault.advice"),
                new RouterLink(getTranslation("shell.home"), HomeView.class)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("the view at {} could not be shown", event.getLocation().getPath(), parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.fault.title") + " · " + getTranslation("app.name");
    }
}
