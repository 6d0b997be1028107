package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.FrameworkSet;
import org.mubiao.tenancy.Authorities;

/** The batches of the jurisdiction, and where an administrator opens one. */
@Route("batches")
@RolesAllowed(Authorities.ADMINISTER)
@NavigationEntry(title = "batches.title", order = 45)
public class BatchesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Drafting drafting;
    private final Catalog catalog;
    private final Dictionaries dictionaries;
    private final Clock clock;
    private final Div batches = new Div();

    public BatchesView(Drafting drafting, Catalog catalog, Dictionaries dictionaries, Clock clock) {
        this.drafting = drafting;
        this.catalog = catalog;
        this.dictionaries = dictionaries;
        this.clock = clock;
        addClassName("workspace");
        batches.addClassName("workspace-projects");
        Div heading = new Div(new H1(getTranslation("batches.title")), openButton());
        heading.addClassName("workspace-heading");
        add(heading, batches);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("batches.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        List<BatchProfile> found = drafting.batches();
        batches.removeAll();
        batches.add(
                found.isEmpty()
                        ? new EmptyState(getTranslation("batches.empty.title"), getTranslation("batches.empty.advice"))
                        : grid(found));
    }

    private Component grid(List<BatchProfile> found) {
        BatchWords words = new BatchWords(this);
        FrameworkSet frameworks = catalog.frameworks();
        Grid<BatchProfile> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addColumn(words::name).setHeader(getTranslation("projects.batch")).setAutoWidth(true);
        grid.addColumn(batch -> words.firstDay(batch) + " ~ " + words.lastDay(batch))
                .setHeader(getTranslation("batches.window"))
                .setAutoWidth(true);
        grid.addColumn(batch -> words.left(batch, clock.instant()))
                .setHeader(getTranslation("projects.left"))
                .setAutoWidth(true);
        grid.addColumn(batch -> Forms.named(batch.formId()).map(Form::name).orElse(batch.formId()))
                .setHeader(getTranslation("batches.form"));
        grid.addColumn(batch -> frameworks.nameOf(batch.frameworkId())).setHeader(getTranslation("batches.framework"));
        grid.setItems(found);
        return grid;
    }

    private Button openButton() {
        Button open = new Button(
                getTranslation("batches.open"),
                click -> new OpenBatchDialog(drafting, catalog.frameworks(), dictionaries, clock.instant(), this::show)
                        .open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return open;
    }
}
