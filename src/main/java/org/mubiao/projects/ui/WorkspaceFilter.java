package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.ui.Spoken;

/** What the workspace is narrowed to. It is kept in the address: a change asks for another address. */
final class WorkspaceFilter extends Div {

    private static final long serialVersionUID = 1L;
    private static final String BATCH = "batch";
    private static final String STATE = "state";
    private static final String NAME = "q";

    private final Select<BatchProfile> batch = new Select<>();
    private final Select<ProjectState> state = new Select<>();
    private final TextField name = new TextField();
    private final Button clear = new Button();
    private final SerializableConsumer<QueryParameters> ask;

    WorkspaceFilter(List<BatchProfile> batches, SerializableConsumer<QueryParameters> ask) {
        this.ask = ask;
        addClassName("workspace-filter");
        BatchWords words = new BatchWords(this);
        batch.setLabel(getTranslation("projects.batch"));
        batch.setItems(batches);
        batch.setEmptySelectionAllowed(true);
        batch.setEmptySelectionCaption(getTranslation("projects.filter.all"));
        batch.setItemLabelGenerator(
                chosen -> chosen == null ? getTranslation("projects.filter.all") : words.name(chosen));
        state.setLabel(getTranslation("projects.state"));
        state.setItems(ProjectState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("projects.filter.all"));
        state.setItemLabelGenerator(
                chosen -> chosen == null ? getTranslation("projects.filter.all") : Spoken.say(chosen.word()));
        name.setLabel(getTranslation("projects.name"));
        name.setPlaceholder(getTranslation("projects.filter.name"));
        name.setClearButtonVisible(true);
        name.setMaxLength(100);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        clear.setText(getTranslation("projects.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> ask.accept(QueryParameters.empty()));
        batch.addValueChangeListener(change -> changed(change.isFromClient()));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        name.addValueChangeListener(change -> changed(change.isFromClient()));
        add(batch, state, name, clear);
    }

    /** Shows what the address says. What it says of batches or states that are not there does not narrow anything. */
    ProjectSearch show(QueryParameters address, List<BatchProfile> batches) {
        Optional<BatchId> batchId = address.getSingleParameter(BATCH).flatMap(BatchId::parse);
        batch.setValue(batches.stream()
                .filter(known -> batchId.filter(known.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
        state.setValue(address.getSingleParameter(STATE)
                .flatMap(WorkspaceFilter::stateOf)
                .orElse(null));
        name.setValue(address.getSingleParameter(NAME).orElse(""));
        clear.setVisible(isNarrowed());
        BatchProfile chosen = batch.getValue();
        return new ProjectSearch(chosen == null ? null : chosen.id(), state.getValue(), name.getValue(), null);
    }

    boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            ask.accept(QueryParameters.simple(parameters()));
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        put(
                parameters,
                BATCH,
                batch.getValue() == null ? null : batch.getValue().id().toString());
        put(parameters, STATE, state.getValue() == null ? null : written(state.getValue()));
        put(parameters, NAME, name.getValue().isBlank() ? null : name.getValue().strip());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String key, @Nullable String value) {
        if (value != null) {
            parameters.put(key, value);
        }
    }

    private static String written(ProjectState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<ProjectState> stateOf(String written) {
        return Arrays.stream(ProjectState.values())
                .filter(state -> written(state).equals(written))
                .findFirst();
    }
}
