package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.WeightPolicy;
import org.mubiao.shared.Message;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightSchemes;

/** Writes a weight scheme of a framework's own, beginning with the one it has, and says live what {@link WeightPolicy} finds. */
final class OwnWeightsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;
    private final IntegerField total = new IntegerField(getTranslation("catalog.weights.total"));
    private final TextField name = new TextField(getTranslation("catalog.weights.name"));
    private final List<WeightPartFields> parts = new ArrayList<>();
    private final Div rows = new Div();
    private final Div judgement = new Div();

    OwnWeightsDialog(FrameworkDesk desk) {
        this.desk = desk;
        addClassNames("framework-dialog", "own-weights");
        setWidth("min(900px, 96vw)");
        setHeaderTitle(getTranslation("catalog.weights.own.title"));
        total.setValueChangeMode(ValueChangeMode.LAZY);
        total.addValueChangeListener(change -> judge());
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> judge());
        Div head = new Div(total, name);
        head.addClassName("weight-head");
        judgement.addClassName("weight-judgement");
        judgement.getElement().setAttribute("role", "status");
        Button more = new Button(getTranslation("catalog.weights.add"), VaadinIcon.PLUS.create(), click -> {
            add().focus();
            judge();
        });
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button save = new Button(getTranslation("catalog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("catalog.weights.explanation")), head, rows, more);
        getFooter().add(judgement, new Button(getTranslation("catalog.cancel"), click -> close()), save);
        show(desk.framework().weights());
    }

    private void show(WeightScheme scheme) {
        total.setValue(scheme.isNone() ? null : scheme.total());
        name.setValue(scheme.name().equals(scheme.inWords()) ? "" : scheme.name());
        scheme.parts().forEach(part -> add().show(part));
        judge();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).showOtherwise(scheme.parts().get(i));
        }
    }

    private WeightPartFields add() {
        WeightPartFields[] made = new WeightPartFields[1];
        WeightPartFields part = new WeightPartFields(this::judge, click -> {
            parts.remove(made[0]);
            rows.remove(made[0]);
            judge();
        });
        made[0] = part;
        parts.add(part);
        rows.add(part);
        return part;
    }

    /** What was entered, as it would be laid down. */
    private WeightScheme scheme() {
        Integer points = total.getValue();
        return WeightSchemes.laidDown(new WeightScheme(
                WeightScheme.OWN,
                name.getValue(),
                points == null ? 0 : points,
                parts.stream().map(WeightPartFields::part).toList()));
    }

    private void judge() {
        parts.forEach(part -> part.among(parts));
        WeightScheme scheme = scheme();
        boolean losesItsName =
                !scheme.id().equals(WeightScheme.OWN) && !name.getValue().isBlank();
        List<Message> faults = WeightPolicy.faultsOf(scheme);
        name.setPlaceholder(faults.isEmpty() ? scheme.inWords() : "");
        name.setHelperText(
                losesItsName
                        ? getTranslation("catalog.weights.same", scheme.name())
                        : getTranslation("catalog.weights.name.help"));
        long sum = scheme.parts().stream().mapToLong(WeightScheme.Part::points).sum();
        judgement.removeAll();
        judgement.add(new Paragraph(
                scheme.parts().isEmpty()
                        ? getTranslation("catalog.weights.total-only")
                        : getTranslation("catalog.weights.sum", sum, scheme.total())));
        judgement.setClassName("right", faults.isEmpty());
        if (!faults.isEmpty()) {
            UnorderedList list = new UnorderedList();
            faults.forEach(fault -> list.add(new ListItem(Spoken.say(fault))));
            judgement.add(list);
        }
    }

    private void save() {
        if (desk.edit(new FrameworkEdit.Weigh(scheme()))) {
            close();
        }
    }
}
