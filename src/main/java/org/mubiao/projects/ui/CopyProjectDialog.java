package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.ui.Spoken;

/** Begins a project with the table of an earlier one, and says first what becomes of its levels. */
final class CopyProjectDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Drafting drafting;
    private final transient List<BatchProfile> batches;
    private final SerializableConsumer<ProjectId> begun;
    private final BatchChoice batch;
    private final ComboBox<ProjectEntry> project = new ComboBox<>();
    private final Div outcome = new Div();
    private final Button begin = new Button();

    CopyProjectDialog(
            Drafting drafting, List<BatchProfile> batches, Instant now, SerializableConsumer<ProjectId> begun) {
        this.drafting = drafting;
        this.batches = batches;
        this.begun = begun;
        this.batch = new BatchChoice(batches, now);
        setHeaderTitle(getTranslation("projects.copy.title"));
        addClassName("new-project");
        project.setLabel(getTranslation("projects.copy.which"));
        project.setRequiredIndicatorVisible(true);
        project.setWidthFull();
        project.setItemLabelGenerator(this::label);
        project.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("import-outcome");
        begin.setText(getTranslation("projects.copy.begin"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setEnabled(batch.isEnabled());
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> begin());
        batch.addValueChangeListener(chosen -> {
            project.clear();
            project.getDataProvider().refreshAll();
        });
        project.addValueChangeListener(chosen -> tell());
        add(new Paragraph(getTranslation("projects.copy.advice")), batch, project, outcome);
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), begin);
    }

    /** The unit's own of other batches, the newest first, a page at the most: who has more types a part of the name. */
    private Stream<ProjectEntry> found(String name) {
        return drafting.list(new ProjectSearch(null, null, name, null)).entries().stream()
                .filter(entry -> entry.state() != ProjectState.HANDED_OVER)
                .filter(entry -> batch.getValue() == null
                        || !entry.batch().equals(batch.getValue().id()));
    }

    private String label(ProjectEntry entry) {
        BatchWords words = new BatchWords(this);
        return batches.stream()
                .filter(each -> each.id().equals(entry.batch()))
                .findFirst()
                .map(each -> entry.name() + " · " + words.name(each))
                .orElse(entry.name());
    }

    private void tell() {
        outcome.removeAll();
        if (project.getValue() == null || batch.getValue() == null) {
            return;
        }
        drafting.carried(batch.getValue().id(), project.getValue().id())
                .ifPresent(carried -> outcome.add(new CarriedRows(carried)));
    }

    private void begin() {
        boolean isChosen = project.getValue() != null;
        project.setInvalid(!isChosen);
        project.setErrorMessage(isChosen ? "" : getTranslation("projects.copy.choose"));
        if (isChosen
                && Spoken.attempt(() -> begun.accept(
                        drafting.copy(project.getValue().id(), batch.getValue().id())))) {
            close();
        }
        begin.setEnabled(true);
    }
}
