package org.mubiao.projects.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/** Begins a project by its name. */
final class NewProjectDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 500;

    private final BatchChoice batch;
    private final TextField name = new TextField();
    private final Button begin = new Button();
    private final Drafting drafting;
    private final SerializableConsumer<ProjectId> begun;

    NewProjectDialog(
            Drafting drafting, List<BatchProfile> batches, Instant now, SerializableConsumer<ProjectId> begun) {
        this.drafting = drafting;
        this.begun = begun;
        this.batch = new BatchChoice(batches, now);
        setHeaderTitle(getTranslation("projects.new.title"));
        addClassName("new-project");
        name.setLabel(getTranslation("projects.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.setWidthFull();
        begin.setText(getTranslation("projects.new.begin"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setEnabled(batch.isEnabled());
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> begin());
        begin.addClickShortcut(Key.ENTER);
        add(batch, name);
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), begin);
    }

    private void begin() {
        String given = name.getValue().strip();
        name.setInvalid(given.isEmpty());
        name.setErrorMessage(given.isEmpty() ? getTranslation("projects.new.nameless") : "");
        if (given.isEmpty()) {
            name.focus();
        } else if (Spoken.attempt(() -> begin(given))) {
            close();
        }
        begin.setEnabled(true);
    }

    private void begin(String given) {
        TargetTable table =
                TargetTable.EMPTY.withOverview(TargetTable.EMPTY.overview().with(OverviewField.PROJECT_NAME, given));
        begun.accept(drafting.begin(batch.getValue().id(), table));
    }
}
