package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryField;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Dimension;

/** Writes an entry: a new one, or the next version of one. What is entered stays when it is refused. */
final class EntryForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = "[;；\\n]";

    private final Dictionary dictionary;
    private final EntryLines lines;
    private final Div refusal = new Div();
    private final Div fields = new Div();
    private final TextField name = new TextField();
    private final TextField synonyms = new TextField();
    private final TextField symbols = new TextField();
    private final Select<Dimension> dimension = new Select<>();
    private final TextField number = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final FundTreeEditor tree = new FundTreeEditor();

    /**
     * @param save receives what was entered; may refuse with a SpokenException
     * @param cancel leaves it
     */
    EntryForm(
            Dictionary dictionary, String title, SerializableConsumer<EntryContent> save, SerializableRunnable cancel) {
        this.dictionary = dictionary;
        this.lines = new EntryLines(this, dictionary);
        addClassNames("standard-form", "entry-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.addClassName("entry-fields");
        addFields();
        Button done = new Button(getTranslation("catalog.save"), click -> save(save));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // What is being typed counts as entered.
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        Div buttons = new Div(new Button(getTranslation("catalog.cancel"), click -> cancel.run()), done);
        buttons.addClassName("buttons");
        add(new H2(title), refusal, fields, buttons);
    }

    void show(EntryContent content) {
        name.setValue(content.name());
        synonyms.setValue(content.text(EntryField.SYNONYMS));
        symbols.setValue(content.text(EntryField.SYMBOLS));
        dimension.setValue(content.dimension());
        number.setValue(content.text(EntryField.DOCUMENT_NUMBER));
        from.setValue(content.inForceFrom());
        to.setValue(content.inForceTo());
        if (content.tree() != null) {
            tree.show(content.tree());
        }
    }

    /** Puts the person into the first field. */
    void enter() {
        name.focus();
    }

    private void addFields() {
        name.setRequiredIndicatorVisible(true);
        synonyms.setHelperText(getTranslation("dictionaries.field.synonyms.help"));
        symbols.setHelperText(getTranslation("dictionaries.field.symbols.help"));
        dimension.setItems(
                Arrays.stream(Dimension.values()).filter(EntryForm::isOfEntries).toList());
        dimension.setItemLabelGenerator(lines::dimension);
        for (EntryField field : lines.fields()) {
            fields.add(input(field));
        }
    }

    /** Prices and rates are built from other units. */
    private static boolean isOfEntries(Dimension each) {
        return each != Dimension.PRICE && each != Dimension.PER;
    }

    private Component input(EntryField field) {
        String label = lines.label(field);
        return switch (field) {
            case NAME -> labelled(name, label);
            case SYNONYMS -> labelled(synonyms, label);
            case SYMBOLS -> labelled(symbols, label);
            case DIMENSION -> {
                dimension.setLabel(label);
                yield dimension;
            }
            case DOCUMENT_NUMBER -> labelled(number, label);
            case IN_FORCE_FROM -> labelled(from, label);
            case IN_FORCE_TO -> labelled(to, label);
            case TREE -> tree;
        };
    }

    private static TextField labelled(TextField field, String label) {
        field.setLabel(label);
        return field;
    }

    private static DatePicker labelled(DatePicker field, String label) {
        field.setLabel(label);
        return field;
    }

    private void save(SerializableConsumer<EntryContent> save) {
        refusal.setVisible(false);
        try {
            save.accept(entered());
        } catch (SpokenException refused) {
            refusal.setText(Spoken.say(refused.spoken()));
            refusal.setVisible(true);
            refusal.scrollIntoView();
        }
    }

    private EntryContent entered() {
        return switch (dictionary) {
            case MEASURE ->
                EntryContent.measure(name.getValue(), parts(synonyms), parts(symbols), dimension.getValue());
            case PROJECT_TYPE, PROJECT_ATTRIBUTE -> EntryContent.term(name.getValue(), parts(synonyms));
            case FUND_TREE -> EntryContent.fundTree(name.getValue(), tree.tree());
            case REGULATION ->
                EntryContent.regulation(
                        name.getValue(), parts(synonyms), number.getValue(), from.getValue(), to.getValue());
        };
    }

    private static List<String> parts(TextField field) {
        return List.of(field.getValue().split(BETWEEN, -1));
    }
}
