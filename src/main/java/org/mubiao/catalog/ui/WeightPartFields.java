package org.mubiao.catalog.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;

/** One part of a weight scheme as it is written: what takes its points, how many they are, and where they go on to. */
final class WeightPartFields extends Div {

    private static final long serialVersionUID = 1L;

    private final SerializableRunnable onChange;
    private final TextField name = new TextField(getTranslation("catalog.weights.part-name"));
    private final IntegerField points = new IntegerField(getTranslation("catalog.weights.points"));
    private final CheckboxGroup<IndicatorGroup> groups =
            new CheckboxGroup<>(getTranslation("catalog.weights.part-groups"));
    private final Div otherwise = new Div();
    private final Map<WeightPartFields, Share> shares = new HashMap<>();
    private final Button remove;

    WeightPartFields(SerializableRunnable onChange, ComponentEventListener<ClickEvent<Button>> onRemove) {
        this.onChange = onChange;
        remove = new Button(VaadinIcon.TRASH.create(), onRemove);
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        addClassName("weight-part");
        getElement().setAttribute("role", "group");
        name.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> onChange.run());
        listen(points);
        groups.setItems(IndicatorGroup.values());
        groups.setItemLabelGenerator(FrameworkDesk::group);
        groups.addValueChangeListener(change -> onChange.run());
        otherwise.addClassName("weight-otherwise");
        otherwise.add(new Span(getTranslation("catalog.weights.otherwise")));
        add(name, points, groups, remove, otherwise);
    }

    /** The points that go on to another part, which may be called otherwise while they are written. */
    private final class Share extends IntegerField {

        private static final long serialVersionUID = 1L;

        private final Span to = new Span();

        Share() {
            listen(this);
            setPrefixComponent(to);
        }

        void call(String from, String other) {
            setAriaLabel(getTranslation("catalog.weights.goes-to", from, other));
            to.setText(other);
        }
    }

    void show(WeightScheme.Part part) {
        name.setValue(part.name());
        points.setValue(part.points());
        groups.setValue(part.groups());
    }

    /** Called when the parts that it goes on to are there. */
    void showOtherwise(WeightScheme.Part part) {
        shares.forEach((other, share) -> share.setValue(part.otherwise().get(other.name.getValue())));
    }

    void focus() {
        name.focus();
    }

    /** Stands among these parts by now, itself one of them; some may be called otherwise than before. */
    void among(List<WeightPartFields> parts) {
        int number = parts.indexOf(this) + 1;
        String called = called(number);
        getElement().setAttribute("aria-label", called);
        remove.setAriaLabel(getTranslation("catalog.frameworks.remove-of", called));
        remove.setTooltipText(getTranslation("catalog.frameworks.remove-of", called));
        shares.entrySet().stream()
                .filter(share -> !parts.contains(share.getKey()))
                .forEach(share -> otherwise.remove(share.getValue()));
        shares.keySet().retainAll(parts);
        // Those that are there stay where they are: one of them may be the one that is being written.
        for (WeightPartFields other : parts) {
            if (other != this) {
                shares.computeIfAbsent(other, each -> {
                            Share share = new Share();
                            otherwise.add(share);
                            return share;
                        })
                        .call(called, other.called(parts.indexOf(other) + 1));
            }
        }
        otherwise.setVisible(parts.size() > 1);
    }

    /** What was entered; nothing is refused here. */
    WeightScheme.Part part() {
        Map<String, Integer> to = new HashMap<>();
        shares.forEach((other, share) -> {
            Integer said = share.getValue();
            if (said != null) {
                to.merge(other.name.getValue(), said, Integer::sum);
            }
        });
        Integer said = points.getValue();
        return new WeightScheme.Part(name.getValue(), groups.getValue(), said == null ? 0 : said, to);
    }

    private String called(int number) {
        return name.getValue().isBlank() ? getTranslation("catalog.weights.part", number) : name.getValue();
    }

    private void listen(IntegerField field) {
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> onChange.run());
    }
}
