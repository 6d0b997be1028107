package org.mubiao.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.publication.ApprovedEntry;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Reviewing;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.shared.ui.ReasonDialog;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Authorities;

/** Where approved tables are made public, and what is public is corrected. */
@Route("publications")
@RolesAllowed(Authorities.PUBLISH)
@NavigationEntry(title = "publication.title", order = 30)
public class PublishView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Publishing publishing;
    private final Grid<ApprovedEntry> entries = new Grid<>();
    private final Div place = new Div();
    private final Button more = new Button(getTranslation("publication.more"), click -> showMore());
    private final transient List<ApprovedEntry> shown = new ArrayList<>();

    public PublishView(Publishing publishing) {
        this.publishing = publishing;
        addClassName("publish-view");
        entries.setAllRowsVisible(true);
        entries.addColumn(entry -> entry.submission().projectName()).setHeader(getTranslation("public.entry.project"));
        entries.addColumn(entry -> entry.submission().unitName()).setHeader(getTranslation("public.entry.unit"));
        entries.addColumn(entry -> entry.submission().total())
                .setHeader(getTranslation("public.entry.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        entries.addComponentColumn(this::state)
                .setHeader(getTranslation("publication.state"))
                .setAutoWidth(true);
        entries.addComponentColumn(this::steps)
                .setKey("steps")
                .setHeader(getTranslation("publication.steps"))
                .setAutoWidth(true);
        more.addClassName("more");
        add(
                new H1(getTranslation("publication.title")),
                new Paragraph(getTranslation("publication.purpose")),
                place,
                more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publication.title") + " · " + getTranslation("app.name");
    }

    private void refresh() {
        shown.clear();
        showMore();
        place.removeAll();
        place.add(
                shown.isEmpty()
                        ? new EmptyState(
                                getTranslation("publication.nothing"), getTranslation("publication.nothing.advice"))
                        : entries);
    }

    private void showMore() {
        List<ApprovedEntry> page = publishing.approved(
                shown.isEmpty() ? null : shown.getLast().submission().id());
        shown.addAll(page);
        entries.setItems(List.copyOf(shown));
        more.setVisible(page.size() == Reviewing.PAGE);
    }

    private Component state(ApprovedEntry entry) {
        if (entry.isPublic()) {
            return new Chip(getTranslation("publication.state.public"), Chip.Colour.GREEN);
        }
        return new Chip(
                getTranslation(entry.corrects() ? "publication.state.correction" : "publication.state.approved"),
                entry.corrects() ? Chip.Colour.AMBER : Chip.Colour.BLUE);
    }

    private Component steps(ApprovedEntry entry) {
        HorizontalLayout steps = new HorizontalLayout();
        steps.addClassName("steps");
        if (entry.publication() != null) {
            Anchor page = new Anchor("/tables/" + entry.publication(), getTranslation("publication.see"));
            page.setTarget(AnchorTarget.BLANK);
            steps.add(page);
        }
        if (entry.isPublic()) {
            steps.add(new Button(getTranslation("publication.correct"), click -> askForCorrection(entry)));
        } else {
            Button publish = new Button(getTranslation("publication.publish"), click -> publish(entry));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setDisableOnClick(true);
            steps.add(publish);
        }
        return steps;
    }

    private void publish(ApprovedEntry entry) {
        if (entry.corrects()) {
            new ReasonDialog(
                            getTranslation("publication.publish-correction"),
                            getTranslation("publication.publish-correction.explained"),
                            getTranslation("publication.publish"),
                            reason -> published(entry, reason))
                    .open();
        } else if (Spoken.attempt(() -> publishing.publish(entry.submission().id(), null))) {
            Spoken.done(getTranslation("publication.done", entry.submission().projectName()));
        }
        refresh();
    }

    private void published(ApprovedEntry entry, String reason) {
        publishing.publish(entry.submission().id(), reason);
        Spoken.done(getTranslation("publication.done", entry.submission().projectName()));
        refresh();
    }

    private void askForCorrection(ApprovedEntry entry) {
        new ReasonDialog(
                        getTranslation("publication.correct"),
                        getTranslation("publication.correct.explained"),
                        getTranslation("publication.correct"),
                        reason -> {
                            publishing.askForCorrection(entry.submission().id(), reason);
                            refresh();
                        })
                .open();
    }
}
