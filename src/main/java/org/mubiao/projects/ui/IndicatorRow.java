package org.mubiao.projects.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.signals.Signal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Edit;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;

/** One indicator: what is measured, its value typed in one field and shown as it was read, and its weight. */
final class IndicatorRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final String row;
    private final Map<IndicatorField, TextField> fields = new EnumMap<>(IndicatorField.class);
    private final NativeButton handle = new NativeButton();
    private final Button remove = new Button("×");
    private final Span reading = new Span();
    private final StandardNote note;

    IndicatorRow(DraftInHand draft, String row, boolean isWeighted) {
        this.draft = draft;
        this.row = row;
        this.note = new StandardNote(draft, row);
        addClassName("row");
        getElement().setAttribute("data-row", row);
        handle.addClassName("row-handle");
        handle.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        reading.addClassNames("reading", "soft");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(click -> IndicatorsStep.tell(draft.edit(new Edit.RemoveRow(row))));
        KeptField<TextField> value = field(IndicatorField.VALUE, "projects.part.cell.value");
        value.input().setPlaceholder(getTranslation("wizard.row.value.example"));
        value.onSaved(this::showReading);
        add(handle, field(IndicatorField.NAME, "projects.part.cell.name"), new Div(value, reading));
        if (isWeighted) {
            KeptField<TextField> weight = field(IndicatorField.WEIGHT, "projects.part.cell.weight");
            weight.input().addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
            weight.addClassName("weight");
            add(weight);
        }
        add(remove, note, new Remarks(draft, this::isOfRow));
        Signal.effect(this, () -> show(draft.draft().get()));
    }

    TextField field(IndicatorField field) {
        TextField shown = fields.get(field);
        if (shown != null) {
            return shown;
        }
        return Objects.requireNonNull(fields.get(IndicatorField.NAME));
    }

    /** Shows what the catalog says to it. */
    void show(Draft now, Indicator said, StandardsOfDraft standards) {
        note.show(now, said, standards);
    }

    /** After a movement the row stands elsewhere and the browser has lost its place. */
    void focusWhereItWas() {
        boolean wasInField = draft.place().peek().filter(this::isOfRow).isPresent();
        Focusable<?> field = draft.place()
                .peek()
                .filter(place -> wasInField && place instanceof FieldPath.RowField)
                .<Focusable<?>>map(place -> field(((FieldPath.RowField) place).field()))
                .orElse(handle);
        field.focus();
    }

    private KeptField<TextField> field(IndicatorField field, String label) {
        TextField input = new TextField();
        input.setAriaLabel(getTranslation(label));
        fields.put(field, input);
        KeptField<TextField> kept = new KeptField<>(draft, new Part.Field(new FieldPath.RowField(row, field)), input);
        kept.addClassName(field.key());
        return kept;
    }

    private void show(Draft now) {
        Indicator shown = now.table().indicator(row).orElse(null);
        if (shown == null) {
            return;
        }
        String name = shown.name() == null ? "" : shown.name();
        handle.setAriaLabel(getTranslation("wizard.row.move", name));
        remove.setAriaLabel(getTranslation("wizard.row.remove", name));
        field(IndicatorField.VALUE).setAriaLabel(getTranslation("wizard.row.value.of", name));
        remove.setVisible(draft.canWrite(now));
        handle.setEnabled(draft.canWrite(now));
    }

    /** How the value was understood, where that is not what was typed. */
    private void showReading(String typed) {
        TargetValue value =
                draft.now().table().indicator(row).map(Indicator::value).orElse(TargetValue.EMPTY);
        if (value.isEmpty()) {
            reading.setText("");
        } else if (value.isQuantitative()) {
            reading.setText(typed.equals(value.printed()) ? "" : getTranslation("wizard.row.read", inParts(value)));
        } else {
            reading.setText(getTranslation("wizard.row.read.words"));
        }
    }

    private static String inParts(TargetValue value) {
        String operator = value.operator() == null ? "" : value.operator().sign() + " ";
        String number = new TargetValue(null, value.number(), null, null).printed();
        return operator + number + (value.unit() == null ? "" : " " + value.unit());
    }

    private boolean isOfRow(FieldPath path) {
        return switch (path) {
            case FieldPath.Row whole -> whole.row().equals(row);
            case FieldPath.RowField cell -> cell.row().equals(row);
            default -> false;
        };
    }
}
