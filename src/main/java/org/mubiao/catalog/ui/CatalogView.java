package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Importing;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.Packing;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.table.FrameworkSet;
import org.mubiao.tenancy.Authorities;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The catalog: everybody who is signed in reads it, who keeps it adds, changes and retires. The address is the state. */
@Route(CatalogView.ROUTE)
@RolesAllowed({
    Authorities.DRAFT,
    Authorities.APPROVE_FOR_UNIT,
    Authorities.REVIEW,
    Authorities.REVIEW_FOR_DEPARTMENT,
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
    private final CatalogTools tools;
    private final BulkBar bulk;
    private final LevelTree tree;
    private final Div near = new Div();
    private CatalogPlace place = CatalogPlace.of(QueryParameters.empty());

    public CatalogView(Catalog catalog, Packing packing, Importing importing, Merging merging) {
        tools = new CatalogTools(catalog, packing, importing, merging, () -> place);
        FrameworkSet frameworks = catalog.frameworks();
        tree = new LevelTree(frameworks, this::choose);
        filters = new CatalogFilters(place, frameworks, catalog.domains(null), this::look);
        grid = new StandardGrid(catalog, place.search(), id -> go(place.at(id)));
        panel = new StandardPanel(catalog, merging, mayKeep, id -> {
            refresh();
            go(place.at(id));
        });
        filters.onDown(grid::takeFocus);
        grid.onEnter(id -> {
            panel.takeFocus();
            go(place.at(id));
        });
        panel.onBack(() -> {
            go(place.at(null));
            grid.takeFocus();
        });
        addClassName("catalog");
        bulk = new BulkBar(catalog, grid, this::refresh);
        if (mayKeep) {
            tools.forKeeper(
                    catalog.search(place.search()).found().isEmpty(), () -> go(place.adding()), this::refresh, id -> {
                        refresh();
                        go(place.at(id));
                    });
        }
        bulk.setVisible(mayKeep);
        near.addClassName("picker-nothing");
        near.getElement().setAttribute("role", "status");
        Div list = new Div(head(), filters, bulk, near, grid);
        list.addClassName("catalog-list");
        add(tree, list, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogPlace before = place;
        place = CatalogPlace.of(event.getLocation().getQueryParameters());
        filters.show(place);
        tree.show(place.frameworkId(), place.level1(), place.level2());
        if (!place.search().equals(before.search())) {
            list(place);
        }
        panel.show(place);
        setClassName("with-panel", panel.isVisible());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.title") + " · " + getTranslation("app.name");
    }

    private Div head() {
        Div head = new Div(new H1(getTranslation("catalog.title")), tools);
        head.addClassName("catalog-head");
        return head;
    }

    private void choose(LevelTree.@Nullable Branch branch) {
        look(place.looksFor(
                place.text(),
                branch == null ? null : branch.frameworkId(),
                branch == null ? null : branch.level1(),
                branch == null ? null : branch.level2(),
                place.domain(),
                place.isCoreOnly(),
                place.isRetiredToo()));
    }

    /** What is looked for goes into the address without a step of its own, and what is being written stays. */
    private void look(CatalogPlace there) {
        place = there;
        filters.show(place);
        tree.show(place.frameworkId(), place.level1(), place.level2());
        list(place);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, place.parameters())));
    }

    private void list(CatalogPlace there) {
        grid.look(there.search());
        tellOfNearness();
    }

    /** Reads again what the catalog says. */
    private void refresh() {
        grid.refresh();
        tellOfNearness();
    }

    /** The line stays where it is, also with nothing to say: only what changes in it is read out. */
    private void tellOfNearness() {
        near.setText(grid.isNear() ? getTranslation("catalog.picker.near") : "");
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
