package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.mubiao.catalog.Catalog;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.Authorities;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The catalog: everybody who is signed in reads it, who keeps it adds, changes and retires. The address is the state. */
@Route(CatalogView.ROUTE)
@RolesAllowed({
    Authorities.DRAFT,
    Authorities.APPROVE_FOR_UNIT,
    Authorities.REVIEW,
    Authorities.KEEP_CATALOG,
    Authorities.ADMINISTER
})
@NavigationEntry(title = "catalog.title", order = 40)
@StyleSheet("styles/catalog.css")
public final class CatalogView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String ROUTE = "catalog";

    private final boolean mayKeep = mayKeep();
    private final CatalogFilters filters;
    private final StandardGrid grid;
    private final StandardPanel panel;
    private CatalogPlace place = CatalogPlace.of(QueryParameters.empty());

    public CatalogView(Catalog catalog) {
        filters = new CatalogFilters(place, this::look);
        grid = new StandardGrid(catalog, place.search(), id -> go(place.at(id)));
        panel = new StandardPanel(catalog, mayKeep, id -> {
            grid.refresh();
            go(place.at(id));
        });
        addClassName("catalog");
        Div list = new Div(head(), filters, grid);
        list.addClassName("catalog-list");
        add(list, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogPlace before = place;
        place = CatalogPlace.of(event.getLocation().getQueryParameters());
        filters.show(place);
        if (!place.search().equals(before.search())) {
            grid.look(place.search());
        }
        panel.show(place);
        setClassName("with-panel", panel.isVisible());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.title") + " · " + getTranslation("app.name");
    }

    private Div head() {
        Div head = new Div(new H1(getTranslation("catalog.title")));
        head.addClassName("catalog-head");
        if (mayKeep) {
            Button add =
                    new Button(getTranslation("catalog.add"), VaadinIcon.PLUS.create(), click -> go(place.adding()));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            head.add(add);
        }
        return head;
    }

    /** What is looked for goes into the address without a step of its own, and what is being written stays. */
    private void look(CatalogPlace there) {
        place = there;
        filters.show(place);
        grid.look(place.search());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, place.parameters())));
    }

    private void go(CatalogPlace there) {
        UI ui = getUI().orElseThrow();
        if (Objects.equals(there, place)) {
            panel.show(place);
        } else {
            ui.navigate(CatalogView.class, there.parameters());
        }
    }

    private static boolean mayKeep() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(granted -> Authorities.KEEP_CATALOG.equals(granted.getAuthority()));
    }
}
