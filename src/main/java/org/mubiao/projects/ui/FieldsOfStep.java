package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mubiao.table.FieldPath;

/** The fields of a step that do not come and go, each with what is said of it below. */
final class FieldsOfStep extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final transient Map<FieldPath, SerializableRunnable> fields = new LinkedHashMap<>();

    FieldsOfStep(DraftInHand draft) {
        this.draft = draft;
        addClassName("fields");
    }

    <C extends Component & HasValueAndElement<?, String> & Focusable<?>> KeptField<C> add(FieldPath path, C input) {
        KeptField<C> field = new KeptField<>(draft, new Part.Field(path), input);
        fields.put(path, () -> StepContent.enter(input));
        Div place = new Div(field, new Remarks(draft, path));
        place.addClassName("field");
        add(place);
        return field;
    }

    /** Puts the person into the field of the part, or into the first one. */
    void enter(FieldPath path) {
        Optional.ofNullable(fields.get(path))
                .or(() -> fields.values().stream().findFirst())
                .ifPresent(SerializableRunnable::run);
    }

    boolean has(FieldPath path) {
        return fields.containsKey(path);
    }
}
