package org.mubiao.catalog.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
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
        Div fields = new Div(mandatory, weights);
        fields.addClassName("framework-rules");
        add(new H3(getTranslation("catalog.frameworks.rules")), fields);
        desk.onChange(this::show);
        show();
    }

    private void show() {
        isShowing = true;
        try {
            mandatory.setValue(desk.framework().mandatory());
            mandatory.setReadOnly(!desk.now().isPrepared());
            List<WeightScheme> schemes = new ArrayList<>(WeightSchemes.all());
            if (!schemes.contains(desk.framework().weights())) {
                schemes.add(desk.framework().weights());
            }
            weights.setItems(schemes);
            weights.setValue(desk.framework().weights());
            weights.setReadOnly(!desk.now().isPrepared());
        } finally {
            isShowing = false;
        }
    }
}
