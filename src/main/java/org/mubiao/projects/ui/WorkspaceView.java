package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The projects of the acting unit: found, begun, brought from a file. */
@Route("projects")
@RolesAllowed({Authorities.DRAFT, Authorities.APPROVE_FOR_UNIT})
@NavigationEntry(title = "projects.title", order = 10)
public class WorkspaceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Drafting drafting;
    private final Clock clock;
    private final List<BatchProfile> batches;
    private final boolean writes;
    private final transient List<UnitProfile> splitOff;
    private final WorkspaceFilter filter;
    private final Div projects = new Div();
    private ProjectSearch search = new ProjectSearch(null, null, "", null);

    public WorkspaceView(Drafting drafting, Tenancy tenancy, AuthenticationContext who, Clock clock) {
        this.drafting = drafting;
        this.splitOff = who.hasAuthority(Authorities.APPROVE_FOR_UNIT) ? tenancy.splitOff() : List.of();
        this.clock = clock;
        this.batches = drafting.batches();
        this.writes = who.hasAuthority(Authorities.DRAFT) && drafting.unitIsOpen();
        this.filter = new WorkspaceFilter(batches, this::ask);
        addClassName("workspace");
        projects.addClassName("workspace-projects");
        add(heading(), filter, projects);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search = filter.show(event.getLocation().getQueryParameters(), batches);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("projects.title") + " · " + getTranslation("app.name");
    }

    private Component heading() {
        Div heading = new Div(new H1(getTranslation("projects.title")));
        heading.addClassName("workspace-heading");
        if (writes) {
            heading.add(copyButton(), importButton(), beginButton());
        }
        if (!splitOff.isEmpty()) {
            heading.add(new Button(
                    getTranslation("projects.hand-over"),
                    click -> new HandOverDialog(drafting, splitOff, this::show).open()));
        }
        return heading;
    }

    private void show() {
        projects.removeAll();
        try {
            ProjectPages pages = new ProjectPages(search, drafting::list);
            if (pages.isEmpty()) {
                projects.add(filter.isNarrowed() ? nothingFound() : nothingYet());
            } else {
                ProjectGrid grid = new ProjectGrid(batches, clock);
                grid.show(pages);
                projects.add(grid);
            }
        } catch (DataAccessException | TransactionException failed) {
            projects.add(new EmptyState(
                    getTranslation("projects.failed.title"),
                    getTranslation("projects.failed.advice"),
                    new Button(getTranslation("projects.failed.again"), click -> show())));
        }
    }

    private EmptyState nothingYet() {
        return writes
                ? new EmptyState(
                        getTranslation("projects.empty.title"),
                        getTranslation("projects.empty.advice"),
                        beginButton(),
                        importButton())
                : new EmptyState(
                        getTranslation("projects.empty.title"), getTranslation("projects.empty.advice.approver"));
    }

    private EmptyState nothingFound() {
        return new EmptyState(
                getTranslation("projects.none-found.title"),
                getTranslation("projects.none-found.advice"),
                new Button(getTranslation("projects.filter.clear"), click -> ask(QueryParameters.empty())));
    }

    private Button beginButton() {
        Button begin = new Button(
                getTranslation("projects.new"),
                click -> new NewProjectDialog(drafting, batches, clock.instant(), WorkspaceView::goTo).open());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private Button copyButton() {
        return new Button(
                getTranslation("projects.copy"),
                click -> new CopyProjectDialog(drafting, batches, clock.instant(), WorkspaceView::goTo).open());
    }

    private Button importButton() {
        return new Button(
                getTranslation("projects.import"),
                click -> new ImportDialog(drafting, batches, clock.instant(), this::show).open());
    }

    private void ask(QueryParameters narrowed) {
        UI.getCurrent().navigate(WorkspaceView.class, narrowed);
    }

    private static void goTo(ProjectId project) {
        UI.getCurrent().navigate("projects/" + project + "/overview");
    }
}
