package org.mubiao.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.ui.EmptyState;

/** Sends everybody to where their work is; says so when there is none. */
@Route("")
@PermitAll
public class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    public HomeView() {
        addClassName("home");
        add(new EmptyState(getTranslation("shell.nothing.title"), getTranslation("shell.nothing.advice")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Class<? extends Component>> places =
                SignedIn.current().map(Places::of).orElse(List.of());
        if (!places.isEmpty()) {
            event.forwardTo(places.getFirst(), QueryParameters.empty());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}
