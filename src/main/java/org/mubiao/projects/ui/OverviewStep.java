package org.mubiao.projects.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.OverviewField;

/** 项目概况: what the project is. The fields are those that the form prints, and those that the checks ask for. */
final class OverviewStep extends StepContent {

    private static final long serialVersionUID = 1L;

    /** Their own words are long. */
    private static final Set<OverviewField> LONG =
            Set.of(OverviewField.SUMMARY, OverviewField.POLICY_BASIS, OverviewField.RATIONALE, OverviewField.PLAN);

    /** Where regulations are cited. */
    private static final Set<OverviewField> BASES = Set.of(OverviewField.POLICY_BASIS, OverviewField.RATIONALE);

    private final transient DraftInHand draft;
    private final transient Dictionaries dictionaries;
    private final FieldsOfStep fields;

    OverviewStep(DraftInHand draft, Dictionaries dictionaries) {
        super(Step.OVERVIEW);
        this.draft = draft;
        this.dictionaries = dictionaries;
        fields = new FieldsOfStep(draft);
        Optional<Form> form = Forms.named(draft.now().batch().formId());
        Set<FieldPath> asked = AskedFields.of(draft.now(), form);
        for (OverviewField field : OverviewField.values()) {
            if (asked.contains(FieldPath.of(field))) {
                addField(field);
            }
        }
        add(new Remarks(draft, path -> Step.of(path) == Step.OVERVIEW && !fields.has(path)), fields);
    }

    @Override
    void enter(FieldPath path) {
        fields.enter(path);
    }

    private void addField(OverviewField field) {
        FieldPath path = FieldPath.of(field);
        String label = label("projects.part.overview." + field.key());
        switch (field) {
            case PROJECT_TYPE -> fields.add(path, choice(Dictionary.PROJECT_TYPE, label));
            case ATTRIBUTE -> fields.add(path, choice(Dictionary.PROJECT_ATTRIBUTE, label));
            case YEAR, UNIT -> fields.add(path, new TextField(label)).fixedWhile(table -> true);
            case PERIOD -> {
                TextField period = new TextField(label);
                period.setPlaceholder(getTranslation("wizard.period.example"));
                fields.add(path, period);
            }
            default -> {
                if (LONG.contains(field)) {
                    TextArea text = new TextArea(label);
                    text.setMinRows(2);
                    KeptField<TextArea> kept = fields.add(path, text);
                    if (BASES.contains(field)) {
                        kept.add(new CitingBox(draft, field, dictionaries.regulations()));
                    }
                } else {
                    fields.add(path, new TextField(label));
                }
            }
        }
    }

    /** The words of the dictionary are offered; another one may be typed. */
    private ComboBox<String> choice(Dictionary dictionary, String label) {
        ComboBox<String> choice = new ComboBox<>(label, dictionaries.names(dictionary));
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(typed -> choice.setValue(typed.getDetail()));
        return choice;
    }
}
