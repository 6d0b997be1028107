package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import org.mubiao.identity.Colleague;
import org.mubiao.identity.DeputyProfile;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipProfile;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;

/** Who stands in for somebody, now or later; one more, or one less. */
class DeputyList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final transient List<MembershipProfile> memberships;
    private final LocalDate today;
    private final SerializableRunnable onChange;

    DeputyList(
            Identity identity,
            List<MembershipProfile> memberships,
            List<DeputyProfile> deputies,
            LocalDate today,
            SerializableRunnable onChange) {
        this.identity = identity;
        this.memberships = memberships;
        this.today = today;
        this.onChange = onChange;
        addClassName("deputies");
        add(new H3(getTranslation("deputies.title")));
        deputies.forEach(deputy -> add(new RemovableLine(
                named(deputy), getTranslation("deputies.take-back", deputy.deputyName()), () -> takeBack(deputy))));
        if (deputies.isEmpty()) {
            Span none = new Span(getTranslation("deputies.none"));
            none.addClassName("soft");
            add(none);
        }
        Button add = new Button(getTranslation("deputies.add"), click -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.setVisible(!memberships.isEmpty());
        add(add);
    }

    private void ask() {
        ComboBox<Colleague> deputy = new ComboBox<>(getTranslation("deputies.deputy"));
        deputy.setItemLabelGenerator(Colleague::displayName);
        deputy.setHelperText(getTranslation("deputies.deputy.advice"));
        deputy.setRequiredIndicatorVisible(true);
        deputy.setManualValidation(true);
        Select<MembershipProfile> membership = new Select<>();
        membership.setLabel(getTranslation("deputies.membership"));
        membership.setItems(memberships);
        membership.setItemLabelGenerator(this::named);
        membership.addValueChangeListener(
                change -> deputy.setItems(identity.colleagues(change.getValue().id())));
        membership.setValue(memberships.getFirst());
        DatePicker first = new DatePicker(getTranslation("deputies.first-day"), today);
        DatePicker last = new DatePicker(getTranslation("deputies.last-day"), today);
        first.setManualValidation(true);
        last.setManualValidation(true);
        first.setMin(today);
        last.setMin(today);
        new EntryDialog(
                        getTranslation("deputies.add"),
                        getTranslation("deputies.name"),
                        () -> Spoken.attempt(() -> {
                            if (deputy.isEmpty() || first.isEmpty() || last.isEmpty()) {
                                throw new SpokenException(Message.of("deputies.incomplete"));
                            }
                            identity.nameDeputy(
                                    membership.getValue().id(),
                                    deputy.getValue().id(),
                                    first.getValue(),
                                    last.getValue());
                            onChange.run();
                        }),
                        membership,
                        deputy,
                        first,
                        last)
                .open();
    }

    private void takeBack(DeputyProfile deputy) {
        if (Spoken.attempt(() -> identity.takeBack(deputy.id()))) {
            onChange.run();
        }
    }

    private String named(DeputyProfile deputy) {
        return getTranslation(
                "deputies.line",
                deputy.deputyName(),
                named(deputy.membership()),
                deputy.firstDay().toString(),
                deputy.lastDay().toString());
    }

    private String named(MembershipProfile membership) {
        return getTranslation(
                "shell.place-and-role",
                Spoken.say(membership.place()),
                getTranslation(membership.role().key()));
    }
}
