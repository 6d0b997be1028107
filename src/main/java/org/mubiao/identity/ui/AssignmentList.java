package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.mubiao.identity.AccountProfile;
import org.mubiao.identity.Assignment;
import org.mubiao.identity.Identity;
import org.mubiao.identity.KnownStages.KnownStage;
import org.mubiao.identity.Role;
import org.mubiao.shared.Words;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;

/** Which stages a reviewer serves, for which units. Nobody else has assignments. */
class AssignmentList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final AccountProfile account;
    private final SerializableRunnable onChange;
    private final transient List<KnownStage> stages;

    AssignmentList(Identity identity, Tenancy tenancy, AccountProfile account, SerializableRunnable onChange) {
        this.identity = identity;
        this.account = account;
        this.onChange = onChange;
        this.stages = identity.stages();
        boolean reviews = account.memberships().stream().anyMatch(held -> held.role() == Role.REVIEWER);
        setVisible(reviews || !account.assignments().isEmpty());
        add(new H3(getTranslation("accounts.assignments")));
        account.assignments()
                .forEach(assignment -> add(new RemovableLine(
                        named(assignment),
                        getTranslation("accounts.assignment.remove", named(assignment)),
                        () -> withdraw(assignment))));
        Button add = new Button(getTranslation("accounts.assignment.add"), click -> ask(tenancy));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(add);
    }

    private void ask(Tenancy tenancy) {
        Select<KnownStage> stage = new Select<>();
        stage.setLabel(getTranslation("accounts.stage"));
        stage.setItems(stages);
        stage.setItemLabelGenerator(this::named);
        stages.stream().findFirst().ifPresent(stage::setValue);
        ComboBox<UnitProfile> unit = new ComboBox<>(getTranslation("accounts.unit"));
        unit.setItems(tenancy.units());
        unit.setItemLabelGenerator(UnitProfile::name);
        unit.setPlaceholder(getTranslation("accounts.unit.all"));
        unit.setHelperText(getTranslation("accounts.unit.all.advice"));
        unit.setClearButtonVisible(true);
        new EntryDialog(
                        getTranslation("accounts.assignment.add"),
                        getTranslation("accounts.add"),
                        () -> !stage.isEmpty()
                                && Spoken.attempt(() -> {
                                    UnitProfile only = unit.getValue();
                                    identity.assign(
                                            account.id(), stage.getValue().key(), only == null ? null : only.id());
                                    onChange.run();
                                }),
                        stage,
                        unit)
                .open();
    }

    private void withdraw(Assignment assignment) {
        if (Spoken.attempt(() -> identity.withdraw(assignment.id()))) {
            onChange.run();
        }
    }

    private String named(Assignment assignment) {
        String stage = stages.stream()
                .filter(known -> known.key().equals(assignment.stageKey()))
                .findFirst()
                .map(this::named)
                .orElse(assignment.stageKey());
        String unit = assignment.unitName();
        return getTranslation("shell.place-and-role", stage, unit == null ? getTranslation("accounts.unit.all") : unit);
    }

    private String named(KnownStage stage) {
        return Words.ENGLISH.getLanguage().equals(getLocale().getLanguage()) ? stage.english() : stage.chinese();
    }
}
