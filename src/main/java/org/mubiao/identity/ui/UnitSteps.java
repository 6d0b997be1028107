package org.mubiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitOrder;
import org.mubiao.tenancy.UnitProfile;

/** What can become of a unit: another name, another department, another unit that it goes into or that comes out of it. */
class UnitSteps {

    private final Tenancy tenancy;
    private final UnitProfile unit;
    private final LocalDate today;
    private final SerializableRunnable onChange;
    private final Div steps = new Div();

    UnitSteps(Tenancy tenancy, UnitProfile unit, LocalDate today, SerializableRunnable onChange) {
        this.tenancy = tenancy;
        this.unit = unit;
        this.today = today;
        this.onChange = onChange;
    }

    Component row() {
        steps.addClassName("steps");
        if (unit.isOpen()) {
            steps.add(
                    button("accounts.unit.rename", this::rename),
                    button("accounts.unit.merge", this::merge),
                    button("accounts.unit.split", this::split));
            Button close = button(
                    "accounts.unit.close", () -> ask("accounts.unit.close", order -> tenancy.close(unit.id(), order)));
            close.addThemeVariants(ButtonVariant.LUMO_ERROR);
            steps.add(close);
        } else {
            steps.add(button(
                    "accounts.unit.reopen",
                    () -> ask("accounts.unit.reopen", order -> tenancy.reopen(unit.id(), order))));
        }
        return steps;
    }

    /** Asks for the department; none is a choice, too. */
    void place() {
        ComboBox<UnitProfile> department = units("accounts.unit.department");
        department.setPlaceholder(say("accounts.unit.department.none"));
        department.setClearButtonVisible(true);
        tenancy.units().stream()
                .filter(other -> other.id().equals(unit.department()))
                .findFirst()
                .ifPresent(department::setValue);
        ask(
                "accounts.unit.place",
                order -> {
                    UnitProfile chosen = department.getValue();
                    tenancy.placeUnder(unit.id(), chosen == null ? null : chosen.id(), order);
                },
                department);
    }

    private void rename() {
        TextField name = name("accounts.unit.new-name");
        name.setValue(unit.name());
        ask("accounts.unit.rename", order -> tenancy.rename(unit.id(), name.getValue(), order), name);
    }

    private void merge() {
        ComboBox<UnitProfile> into = units("accounts.unit.into");
        into.setRequiredIndicatorVisible(true);
        ask(
                "accounts.unit.merge",
                order -> {
                    if (into.isEmpty()) {
                        throw new SpokenException(Message.of("accounts.unit.missing"));
                    }
                    tenancy.merge(unit.id(), into.getValue().id(), order);
                },
                into);
    }

    private void split() {
        TextField name = name("accounts.unit.split-off");
        ask("accounts.unit.split", order -> tenancy.split(unit.id(), name.getValue(), order), name);
    }

    private void ask(String step, SerializableConsumer<UnitOrder> change, Component... fields) {
        OrderFields order = new OrderFields(today);
        Component[] all = new Component[fields.length + 2];
        all[0] = new Paragraph(say(step + ".advice", unit.name()));
        System.arraycopy(fields, 0, all, 1, fields.length);
        all[all.length - 1] = order;
        new EntryDialog(
                        say(step),
                        say(step),
                        () -> Spoken.attempt(() -> {
                            change.accept(order.order());
                            onChange.run();
                        }),
                        all)
                .open();
    }

    private Button button(String key, SerializableRunnable step) {
        Button button = new Button(say(key), click -> step.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private ComboBox<UnitProfile> units(String label) {
        ComboBox<UnitProfile> units = new ComboBox<>(say(label));
        units.setItems(tenancy.units().stream()
                .filter(other -> other.isOpen() && !other.id().equals(unit.id()))
                .toList());
        units.setItemLabelGenerator(UnitProfile::name);
        units.setManualValidation(true);
        return units;
    }

    private TextField name(String label) {
        TextField name = new TextField(say(label));
        name.setHelperText(say("accounts.units.name.advice"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        return name;
    }

    private String say(String key, Object... arguments) {
        return steps.getTranslation(key, arguments);
    }
}
