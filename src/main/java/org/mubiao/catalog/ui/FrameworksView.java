package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.catalog.Framing;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.Authorities;

/** The frameworks of the jurisdiction: which are in force when, and where next year's is made. The address names one. */
@Route("frameworks")
@RolesAllowed(Authorities.KEEP_CATALOG)
@NavigationEntry(title = "catalog.frameworks", order = 43)
@StyleSheet("styles/catalog.css")
public final class FrameworksView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String FRAMEWORK = "framework";

    private final Framing framing;
    private final FrameworkList list = new FrameworkList(FrameworksView::go);
    private final Div page = new Div();

    public FrameworksView(Framing framing) {
        this.framing = framing;
        addClassName("frameworks");
        page.addClassName("framework-page");
        Div side = new Div(
                new H1(getTranslation("catalog.frameworks")),
                new Paragraph(getTranslation("catalog.frameworks.advice")),
                list);
        side.addClassName("framework-side");
        add(side, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<FrameworkProfile> all = framing.all();
        FrameworkProfile shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FRAMEWORK)
                .flatMap(id -> all.stream()
                        .filter(profile -> profile.framework().id().equals(id))
                        .findFirst())
                .orElseGet(all::getLast);
        show(all, shown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.frameworks") + " · " + getTranslation("app.name");
    }

    private void show(List<FrameworkProfile> all, FrameworkProfile shown) {
        list.show(all, shown);
        page.removeAll();
        FrameworkDesk desk = new FrameworkDesk(framing, shown, FrameworksView::go);
        desk.onChange(() -> list.show(framing.all(), desk.now()));
        page.add(
                new FrameworkHead(desk),
                new FrameworkDifferences(desk),
                new LevelTable(desk),
                new FrameworkRules(desk),
                new FrameworkPlaces(desk),
                new FrameworkHistory(desk));
    }

    private static void go(String id) {
        UI.getCurrent().navigate(FrameworksView.class, QueryParameters.of(FRAMEWORK, id));
    }
}
