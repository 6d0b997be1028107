package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;

/** The units of the jurisdiction, closed ones paler; the way to open one. */
class UnitList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Tenancy tenancy;
    private final Grid<UnitProfile> grid = new Grid<>();

    UnitList(Tenancy tenancy, SerializableConsumer<UnitId> onChoice) {
        this.tenancy = tenancy;
        addClassName("units");
        Button open = new Button(getTranslation("accounts.units.new"), click -> ask());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(new H2(getTranslation("accounts.units")), open);
        head.addClassName("panel-head");
        grid.addComponentColumn(UnitList::line).setTooltipGenerator(UnitProfile::name);
        grid.addItemClickListener(click -> onChoice.accept(click.getItem().id()));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("accounts.units.none"), getTranslation("accounts.units.none.advice")));
        grid.getElement().setAttribute("aria-label", getTranslation("accounts.units"));
        add(head, grid);
    }

    /** @return the chosen unit, if it is there */
    Optional<UnitProfile> show(@Nullable UnitId chosen) {
        List<UnitProfile> units = tenancy.units();
        grid.setItems(units);
        grid.deselectAll();
        Optional<UnitProfile> found =
                units.stream().filter(unit -> unit.id().equals(chosen)).findFirst();
        found.ifPresent(grid::select);
        return found;
    }

    private static Span line(UnitProfile unit) {
        Span name = new Span(unit.name());
        name.addClassName("unit-name");
        name.setClassName("soft", !unit.isOpen());
        return name;
    }

    private void ask() {
        TextField name = new TextField(getTranslation("accounts.units.name"));
        name.setHelperText(getTranslation("accounts.units.name.advice"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setWidthFull();
        new EntryDialog(
                        getTranslation("accounts.units.new"),
                        getTranslation("accounts.units.open"),
                        () -> Spoken.attempt(() -> {
                            tenancy.openUnit(name.getValue());
                            show(null);
                            Spoken.done(getTranslation("accounts.units.opened", name.getValue()));
                        }),
                        name)
                .open();
        name.focus();
    }
}
