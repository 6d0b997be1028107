package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.shared.ShownTimes;

/** The unit's projects, one a row, read as one scrolls. */
final class ProjectGrid extends Grid<ProjectEntry> {

    private static final long serialVersionUID = 1L;

    private final Map<BatchId, BatchProfile> batches = new HashMap<>();
    private final BatchWords words = new BatchWords(this);
    private final ShownTimes times = new ShownTimes();
    private final Clock clock;

    ProjectGrid(List<BatchProfile> batches, Clock clock) {
        this.clock = clock;
        batches.forEach(batch -> this.batches.put(batch.id(), batch));
        addClassName("project-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setPageSize(Drafting.PAGE);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        addComponentColumn(this::name)
                .setHeader(getTranslation("projects.name"))
                .setFlexGrow(3);
        addColumn(this::batch).setHeader(getTranslation("projects.batch")).setAutoWidth(true);
        addComponentColumn(this::state)
                .setHeader(getTranslation("projects.state"))
                .setAutoWidth(true);
        addColumn(entry -> entry.total() == null ? "" : entry.total().toString())
                .setHeader(getTranslation("projects.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(this::left).setHeader(getTranslation("projects.left")).setAutoWidth(true);
        addColumn(this::saved).setHeader(getTranslation("projects.saved")).setAutoWidth(true);
    }

    void show(ProjectPages pages) {
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()));
    }

    private Component name(ProjectEntry entry) {
        String name = entry.name().isEmpty() ? getTranslation("projects.nameless") : entry.name();
        return new Anchor("projects/" + entry.id() + "/overview", name);
    }

    private Component state(ProjectEntry entry) {
        Div state = new Div(new StateChip(entry.state()));
        if (entry.round() > 0) {
            Span round = new Span(getTranslation("projects.round", entry.round()));
            round.addClassName("soft");
            state.add(" ");
            state.add(round);
        }
        return state;
    }

    private String batch(ProjectEntry entry) {
        BatchProfile batch = batches.get(entry.batch());
        return batch == null ? "" : words.name(batch);
    }

    /** What is left matters while the project is with its unit. */
    private String left(ProjectEntry entry) {
        BatchProfile batch = batches.get(entry.batch());
        return batch == null || !entry.state().isEditable() ? "" : words.left(batch, clock.instant());
    }

    private String saved(ProjectEntry entry) {
        Instant at = entry.updatedAt();
        return times.day(at) + " " + times.clock(at) + " " + entry.updatedBy();
    }
}
