package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectPage;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.UnitProfile;

/** Chooses the projects that go over to a unit which was opened out of this one. */
class HandOverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Drafting drafting;
    private final SerializableRunnable done;
    private final Select<UnitProfile> to = new Select<>();
    private final MultiSelectComboBox<ProjectEntry> projects = new MultiSelectComboBox<>();

    HandOverDialog(Drafting drafting, List<UnitProfile> splitOff, SerializableRunnable done) {
        this.drafting = drafting;
        this.done = done;
        setHeaderTitle(getTranslation("projects.hand-over"));
        addClassName("entry-dialog");
        to.setLabel(getTranslation("projects.hand-over.to"));
        to.setItems(splitOff);
        to.setItemLabelGenerator(UnitProfile::name);
        to.setValue(splitOff.getFirst());
        projects.setLabel(getTranslation("projects.hand-over.which"));
        projects.setItems(inHand());
        projects.setItemLabelGenerator(ProjectEntry::name);
        Div fields = new Div(new Paragraph(getTranslation("projects.hand-over.advice")), to, projects);
        fields.addClassName("fields");
        add(fields);
        Button go = new Button(getTranslation("projects.hand-over"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), go);
    }

    private void go() {
        if (Spoken.attempt(this::handOver)) {
            close();
            done.run();
        }
    }

    private void handOver() {
        if (projects.isEmpty()) {
            throw new SpokenException(Message.of("projects.hand-over.none"));
        }
        for (ProjectEntry project : projects.getValue()) {
            drafting.handOver(project.id(), to.getValue().id());
        }
        Spoken.done(getTranslation(
                "projects.hand-over.done",
                projects.getValue().size(),
                to.getValue().name()));
    }

    private List<ProjectEntry> inHand() {
        List<ProjectEntry> found = new ArrayList<>();
        for (ProjectState state : ProjectState.values()) {
            if (state.isEditable()) {
                addAll(state, null, found);
            }
        }
        return found;
    }

    private void addAll(ProjectState state, ProjectSearch.@Nullable After after, List<ProjectEntry> found) {
        ProjectPage page = drafting.list(new ProjectSearch(null, state, "", after));
        found.addAll(page.entries());
        if (page.next() != null) {
            addAll(state, page.next(), found);
        }
    }
}
