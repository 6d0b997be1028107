package org.mubiao.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Identity;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.shared.ui.ShowsWhereIAm;

/** The frame around every view: a bar with where one can go, where one is, and as whom; below it the work, full width. */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Nav places = new Nav();
    private final Div where = new Div();
    private final Div work = new Div();

    public MainLayout(Identity identity, AuthenticationContext authentication) {
        addClassName("frame");
        where.addClassName("where-i-am");
        work.addClassName("work");
        Header bar = new Header(brand(), places, where, new LanguageSwitch());
        bar.addClassName("top-bar");
        SignedIn.current().ifPresent(person -> {
            fillPlaces(person);
            bar.add(new WhoIAm(person, identity, authentication));
        });
        add(bar, work);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        work.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        work.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        where.removeAll();
        HasElement view = event.getActiveChain().getFirst();
        if (view instanceof ShowsWhereIAm shows) {
            where.add(shows.whereIAm());
        } else if (!places.isVisible()) {
            // Where the navigation marks the place, its name is not said twice.
            title(view).ifPresent(title -> where.add(new Span(title)));
        }
    }

    private static Anchor brand() {
        Anchor brand = new Anchor("", "");
        brand.setText(brand.getTranslation("app.name"));
        brand.addClassName("brand");
        return brand;
    }

    /** With one place to go there is nothing to choose: the brand leads there. */
    private void fillPlaces(SignedIn person) {
        List<Class<? extends Component>> open = Places.of(person);
        places.addClassName("places");
        places.setAriaLabel(getTranslation("shell.places"));
        places.setVisible(open.size() > 1);
        open.forEach(view -> places.add(new RouterLink(getTranslation(Places.title(view)), view)));
    }

    private Optional<String> title(HasElement view) {
        return Optional.ofNullable(view.getClass().getAnnotation(NavigationEntry.class))
                .map(entry -> getTranslation(entry.title()));
    }
}
