package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightSchemes;

/** Of what a table must have an indicator, and how its points are spread. */
final class FrameworkRules extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;
    private final CheckboxGroup<IndicatorGroup> mandatory =
            new CheckboxGroup<>(getTranslation("catalog.frameworks.mandatory.groups"));
    private final Select<WeightScheme> weights = new Select<>();
    private final Button own;
    private final UnorderedList spread = new UnorderedList();
    private boolean isShowing;

    FrameworkRules(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-part");
        mandatory.setItems(IndicatorGroup.values());
        mandatory.setItemLabelGenerator(FrameworkDesk::group);
        weights.setLabel(getTranslation("catalog.frameworks.weights"));
        weights.setItemLabelGenerator(WeightScheme::name);
        mandatory.addValueChangeListener(changed -> {
            if (!isShowing) {
                desk.edit(new FrameworkEdit.Require(changed.getValue()));
            }
        });
        weights.addValueChangeListener(changed -> {
            if (!isShowing && changed.getValue() != null) {
                desk.edit(new FrameworkEdit.Weigh(changed.getValue()));
            }
        });
        own = new Button(getTranslation("catalog.weights.own"), click -> new OwnWeightsDialog(desk).open());
        own.addThemeVariants(ButtonVariant.LUMO_SMALL);
        spread.addClassName("weight-spread");
        Div scheme = new Div(weights, own, spread);
        scheme.addClassName("framework-weights");
        Div fields = new Div(mandatory, scheme);
        fields.addClassName("framework-rules");
        add(new H3(getTranslation("catalog.frameworks.rules")), fields);
        desk.onChange(this::show);
        show();
    }

    private void show() {
        isShowing = true;
        try {
            WeightScheme chosen = desk.framework().weights();
            mandatory.setValue(desk.framework().mandatory());
            mandatory.setReadOnly(!desk.now().isPrepared());
            List<WeightScheme> schemes = new ArrayList<>(WeightSchemes.all());
            if (!schemes.contains(chosen)) {
                schemes.add(chosen);
            }
            weights.setItems(schemes);
            weights.setValue(chosen);
            weights.setReadOnly(!desk.now().isPrepared());
            own.setVisible(desk.now().isPrepared());
            spread.removeAll();
            chosen.parts().forEach(part -> spread.add(new ListItem(said(chosen, part))));
        } finally {
            isShowing = false;
        }
    }

    /** What shares the points of a part, and where they go without it: its name says neither. */
    private String said(WeightScheme scheme, WeightScheme.Part part) {
        String groups = part.groups().stream()
                .sorted()
                .map(FrameworkDesk::group)
                .collect(Collectors.joining(getTranslation("catalog.between")));
        return part.otherwise().isEmpty()
                ? getTranslation("catalog.weights.spread", part.name(), part.points(), groups)
                : getTranslation(
                        "catalog.weights.spread.otherwise",
                        part.name(),
                        part.points(),
                        groups,
                        scheme.goesOnInWords(part));
    }
}
