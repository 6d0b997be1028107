package org.mubiao.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Role;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;

/** A role, and the unit it is held in; for a role of the bureau there is no unit to choose. */
class PlaceField extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Role> role = new Select<>();
    private final ComboBox<UnitProfile> unit = new ComboBox<>();

    PlaceField(Tenancy tenancy) {
        addClassName("fields");
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> getTranslation(item.key()));
        role.setValue(Role.DRAFTER);
        unit.setLabel(getTranslation("accounts.unit"));
        unit.setItems(tenancy.units().stream().filter(UnitProfile::isOpen).toList());
        unit.setItemLabelGenerator(UnitProfile::name);
        unit.setRequiredIndicatorVisible(true);
        unit.setManualValidation(true);
        role.addValueChangeListener(change -> unit.setVisible(change.getValue().isOfUnit()));
        add(role, unit);
    }

    Role role() {
        return role.getValue();
    }

    /** Null for the bureau. */
    @Nullable UnitId unit() {
        return role().isOfUnit()
                ? Optional.ofNullable(unit.getValue()).map(UnitProfile::id).orElse(null)
                : null;
    }

    /** Whether a unit is chosen where one is needed; otherwise the field says so. */
    boolean isComplete() {
        boolean missing = role().isOfUnit() && unit() == null;
        unit.setInvalid(missing);
        unit.setErrorMessage(missing ? getTranslation("accounts.unit.missing") : "");
        return !missing;
    }
}
