package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardField;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Operator;

/** Writes a standard: a new one, or the next version of one. What is entered stays when it is refused. */
final class StandardForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN_PARTS = "[;；\\n]";
    private static final String BETWEEN_ALIASES = "[、,，;；\\n]";
    private static final int WHOLE = 6;
    private static final int HALF = 3;
    private static final int THIRD = 2;

    private final transient FrameworkSet frameworks;
    private final Div refusal = new Div();
    private final Map<StandardField, TextField> lines = new EnumMap<>(StandardField.class);
    private final Map<StandardField, TextArea> areas = new EnumMap<>(StandardField.class);
    private final Select<Framework> framework = new Select<>();
    private final Select<LevelChoice> level = new Select<>();
    private final Select<Nature> nature = new Select<>();
    private final MultiSelectComboBox<Operator> operators = new MultiSelectComboBox<>();
    private final Checkbox core = new Checkbox(getTranslation("catalog.core.yes"));
    private final DatePicker from = new DatePicker(getTranslation("catalog.in-force-from"));
    private final DatePicker to = new DatePicker(getTranslation("catalog.in-force-to"));

    /**
     * @param save receives what was entered; may refuse with a SpokenException
     * @param cancel leaves it
     */
    StandardForm(
            String title,
            FrameworkSet frameworks,
            SerializableConsumer<StandardContent> save,
            SerializableRunnable cancel) {
        this.frameworks = frameworks;
        addClassName("standard-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        line(StandardField.NAME).setRequiredIndicatorVisible(true);
        line(StandardField.ALIASES).setHelperText(getTranslation("catalog.aliases.help"));
        line(StandardField.SOURCE).setHelperText(getTranslation("catalog.source.help"));
        line(StandardField.GRADES).setHelperText(getTranslation("catalog.grades.help"));
        line(StandardField.EXAMPLES).setHelperText(getTranslation("catalog.examples.help"));
        from.setHelperText(getTranslation("catalog.in-force-from.help"));
        choices();
        Button done = new Button(getTranslation("catalog.save"), click -> save(save));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // What is being typed counts as entered.
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        Div buttons = new Div(new Button(getTranslation("catalog.cancel"), click -> cancel.run()), done);
        buttons.addClassName("buttons");
        add(new H2(title), refusal, fields(), buttons);
    }

    void show(StandardContent content) {
        lines.forEach((field, input) -> input.setValue(content.text(field)));
        areas.forEach((field, input) -> input.setValue(content.text(field)));
        line(StandardField.ALIASES).setValue(String.join(getTranslation("catalog.between"), content.aliases()));
        frameworks.named(content.frameworkId()).ifPresent(framework::setValue);
        place(new Framework.Pair(content.level1(), content.level2()));
        nature.setValue(content.nature());
        operators.setValue(new LinkedHashSet<>(content.operators()));
        core.setValue(content.isCore());
        from.setValue(content.inForceFrom());
        to.setValue(content.inForceTo());
    }

    /** What somebody proposed, as far as it can be read. */
    void show(Map<StandardField, String> texts) {
        Map<StandardField, String> known = new EnumMap<>(StandardField.class);
        known.putAll(texts);
        String level1 = known.getOrDefault(StandardField.LEVEL1, "");
        String level2 = known.getOrDefault(StandardField.LEVEL2, "");
        begin(known.get(StandardField.FRAMEWORK), level1, level2);
        if (!level1.isEmpty() && !level2.isEmpty()) {
            place(new Framework.Pair(level1, level2));
        }
        for (Nature each : Nature.values()) {
            if (each.name().equals(known.get(StandardField.NATURE))
                    || StandardLines.here().nature(each).equals(known.get(StandardField.NATURE))) {
                nature.setValue(each);
            }
        }
        lines.forEach((field, input) -> input.setValue(known.getOrDefault(field, "")));
        areas.forEach((field, input) -> input.setValue(known.getOrDefault(field, "")));
        line(StandardField.GRADES).setVisible(nature.getValue() == Nature.QUALITATIVE);
    }

    /** Where a new standard begins: the levels that the list shows. */
    void begin(@Nullable String frameworkId, @Nullable String level1, @Nullable String level2) {
        frameworks.named(frameworkId).ifPresent(framework::setValue);
        level.getListDataView()
                .getItems()
                .filter(pair -> pair.level1().equals(level1) && (level2 == null || level2.equals(pair.level2())))
                .findFirst()
                .ifPresent(level::setValue);
        line(StandardField.NAME).focus();
    }

    /** Under what stands for the pair in the framework now; where nothing does, the person chooses. */
    private void place(Framework.Pair pair) {
        Framework of = framework.getValue();
        Framework.Pair now =
                of.named(pair.level1(), pair.level2()).flatMap(of::inForce).orElse(null);
        level.setValue(now == null ? null : new LevelChoice(now.level1(), now.level2()));
        if (now == null) {
            level.setErrorMessage(getTranslation("catalog.level.gone", pair.toString()));
            level.setInvalid(true);
        }
    }

    private void save(SerializableConsumer<StandardContent> save) {
        refusal.setVisible(false);
        try {
            save.accept(entered());
        } catch (SpokenException refused) {
            refusal.setText(Spoken.say(refused.spoken()));
            refusal.setVisible(true);
            refusal.scrollIntoView();
        }
    }

    private void choices() {
        framework.setLabel(getTranslation("catalog.framework"));
        framework.setItems(frameworks.all());
        framework.setItemLabelGenerator(Framework::name);
        level.setLabel(getTranslation("catalog.level"));
        level.setItemLabelGenerator(LevelChoice::shown);
        framework.addValueChangeListener(chosen -> {
            List<LevelChoice> pairs =
                    LevelChoice.pairs(frameworks, chosen.getValue().id());
            level.setItems(pairs);
            level.setValue(pairs.isEmpty() ? null : pairs.getFirst());
        });
        framework.setValue(frameworks.offered().getLast());
        StandardLines words = StandardLines.here();
        nature.setLabel(getTranslation("catalog.nature"));
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(words::nature);
        operators.setLabel(getTranslation("catalog.operators"));
        operators.setItems(Operator.values());
        operators.setItemLabelGenerator(Operator::sign);
        nature.addValueChangeListener(chosen -> {
            boolean isDescribed = chosen.getValue() == Nature.QUALITATIVE;
            operators.setEnabled(!isDescribed);
            line(StandardField.GRADES).setVisible(isDescribed);
            if (isDescribed) {
                operators.clear();
            } else {
                line(StandardField.GRADES).clear();
            }
        });
        nature.setValue(Nature.POSITIVE);
    }

    private FormLayout fields() {
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", WHOLE));
        fields.add(line(StandardField.NAME), WHOLE);
        fields.add(line(StandardField.ALIASES), WHOLE);
        fields.add(framework, WHOLE);
        fields.add(level, WHOLE);
        fields.add(nature, THIRD);
        fields.add(operators, THIRD);
        fields.add(line(StandardField.UNIT), THIRD);
        fields.add(line(StandardField.GRADES), WHOLE);
        fields.add(area(StandardField.DEFINITION), WHOLE);
        fields.add(area(StandardField.FORMULA), WHOLE);
        fields.add(line(StandardField.DATA_SOURCE), HALF);
        fields.add(line(StandardField.EVIDENCE), HALF);
        fields.add(line(StandardField.EXAMPLES), WHOLE);
        fields.add(line(StandardField.DOMAIN), HALF);
        fields.add(line(StandardField.SPENDING_FIELD), HALF);
        fields.add(line(StandardField.BASIS), HALF);
        fields.add(line(StandardField.SOURCE), HALF);
        fields.add(from, HALF);
        fields.add(to, HALF);
        fields.add(core, WHOLE);
        return fields;
    }

    private TextField line(StandardField field) {
        return lines.computeIfAbsent(
                field, each -> new TextField(StandardLines.here().label(each)));
    }

    private TextArea area(StandardField field) {
        return areas.computeIfAbsent(
                field, each -> new TextArea(StandardLines.here().label(each)));
    }

    /** @throws SpokenException when no levels are chosen */
    private StandardContent entered() {
        LevelChoice levels = level.getValue();
        if (levels == null) {
            throw new SpokenException(Message.of("catalog.refused.level-missing"));
        }
        EnumMap<StandardField, String> words = new EnumMap<>(StandardField.class);
        for (StandardField field : List.of(
                StandardField.DATA_SOURCE,
                StandardField.EVIDENCE,
                StandardField.DOMAIN,
                StandardField.SPENDING_FIELD,
                StandardField.BASIS,
                StandardField.SOURCE)) {
            words.put(field, line(field).getValue());
        }
        areas.forEach((field, input) -> words.put(field, input.getValue()));
        return new StandardContent(
                line(StandardField.NAME).getValue(),
                parts(StandardField.ALIASES, BETWEEN_ALIASES),
                framework.getValue().id(),
                levels.level1(),
                levels.level2() == null ? "" : levels.level2(),
                line(StandardField.UNIT).getValue(),
                nature.getValue(),
                List.copyOf(operators.getValue()),
                parts(StandardField.GRADES, BETWEEN_PARTS),
                parts(StandardField.EXAMPLES, BETWEEN_PARTS),
                words,
                core.getValue(),
                from.getValue(),
                to.getValue());
    }

    private List<String> parts(StandardField field, String between) {
        return Arrays.asList(line(field).getValue().split(between, -1));
    }
}
