package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.StandardContent;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Operator;

/** Writes a standard: a new one, or the next version of one. What is entered stays when it is refused. */
final class StandardForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN_ALIASES = "[、,，;；\\n]";

    private final Div refusal = new Div();
    private final TextField name = new TextField(getTranslation("catalog.name"));
    private final TextField aliases = new TextField(getTranslation("catalog.aliases"));
    private final Select<Framework> framework = new Select<>();
    private final Select<LevelChoice> level = new Select<>();
    private final Select<Nature> nature = new Select<>();
    private final Select<Operator> operator = new Select<>();
    private final TextField unit = new TextField(getTranslation("catalog.unit"));
    private final TextArea definition = new TextArea(getTranslation("catalog.definition"));
    private final TextArea formula = new TextArea(getTranslation("catalog.formula"));
    private final TextField domain = new TextField(getTranslation("catalog.domain"));
    private final TextField source = new TextField(getTranslation("catalog.source"));

    /**
     * @param save receives what was entered; may refuse with a SpokenException
     * @param cancel leaves it
     */
    StandardForm(String title, SerializableConsumer<StandardContent> save, SerializableRunnable cancel) {
        addClassName("standard-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        name.setRequiredIndicatorVisible(true);
        aliases.setHelperText(getTranslation("catalog.aliases.help"));
        source.setHelperText(getTranslation("catalog.source.help"));
        choices();
        Button done = new Button(getTranslation("catalog.save"), click -> save(save));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(new Button(getTranslation("catalog.cancel"), click -> cancel.run()), done);
        buttons.addClassName("buttons");
        add(new H2(title), refusal, fields(), buttons);
    }

    void show(StandardContent content) {
        name.setValue(content.name());
        aliases.setValue(String.join(getTranslation("catalog.between"), content.aliases()));
        Frameworks.named(content.frameworkId()).ifPresent(framework::setValue);
        LevelChoice pair = new LevelChoice(content.level1(), content.level2());
        if (LevelChoice.pairs(content.frameworkId()).contains(pair)) {
            level.setValue(pair);
        }
        nature.setValue(content.nature());
        operator.setValue(content.operator());
        unit.setValue(said(content.unit()));
        definition.setValue(said(content.definition()));
        formula.setValue(said(content.formula()));
        domain.setValue(said(content.domain()));
        source.setValue(said(content.source()));
    }

    /** Where a new standard begins: the levels that the list shows. */
    void begin(@Nullable String frameworkId, @Nullable String level1, @Nullable String level2) {
        Frameworks.named(frameworkId == null ? "" : frameworkId).ifPresent(framework::setValue);
        level.getListDataView()
                .getItems()
                .filter(pair -> pair.level1().equals(level1) && (level2 == null || level2.equals(pair.level2())))
                .findFirst()
                .ifPresent(level::setValue);
        name.focus();
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
        framework.setItems(Frameworks.all());
        framework.setItemLabelGenerator(Framework::name);
        level.setLabel(getTranslation("catalog.level"));
        level.setItemLabelGenerator(LevelChoice::shown);
        framework.addValueChangeListener(chosen -> {
            List<LevelChoice> pairs = LevelChoice.pairs(chosen.getValue().id());
            level.setItems(pairs);
            level.setValue(pairs.getFirst());
        });
        framework.setValue(Frameworks.all().getLast());
        StandardLines lines = StandardLines.here();
        nature.setLabel(getTranslation("catalog.nature"));
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(lines::nature);
        nature.setValue(Nature.POSITIVE);
        operator.setLabel(getTranslation("catalog.operator"));
        operator.setItems(Operator.values());
        operator.setItemLabelGenerator(each -> each == null ? "" : each.sign());
        operator.setEmptySelectionAllowed(true);
        nature.addValueChangeListener(chosen -> {
            boolean isDescribed = chosen.getValue() == Nature.QUALITATIVE;
            operator.setEnabled(!isDescribed);
            if (isDescribed) {
                operator.clear();
            }
        });
    }

    private FormLayout fields() {
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 6));
        for (Component wide : List.of(name, aliases, framework, level, definition, formula)) {
            fields.add(wide, 6);
        }
        fields.addComponentAtIndex(4, nature);
        fields.addComponentAtIndex(5, operator);
        fields.addComponentAtIndex(6, unit);
        fields.setColspan(nature, 2);
        fields.setColspan(operator, 2);
        fields.setColspan(unit, 2);
        fields.add(domain, 2);
        fields.add(source, 4);
        return fields;
    }

    private StandardContent entered() {
        return new StandardContent(
                name.getValue(),
                Arrays.asList(aliases.getValue().split(BETWEEN_ALIASES, -1)),
                framework.getValue().id(),
                level.getValue().level1(),
                said(level.getValue().level2()),
                unit.getValue(),
                nature.getValue(),
                operator.getValue(),
                definition.getValue(),
                formula.getValue(),
                domain.getValue(),
                source.getValue());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
