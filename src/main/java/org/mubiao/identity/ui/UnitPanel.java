package org.mubiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.List;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Chip.Colour;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitHistoryEntry;
import org.mubiao.tenancy.UnitProfile;

/** The chosen unit: its department, the units under it, what became of it, and what can. */
class UnitPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Tenancy tenancy;
    private final transient Clock clock;
    private final SerializableRunnable onChange;
    private final SerializableRunnable onClose;

    UnitPanel(Tenancy tenancy, Clock clock, SerializableRunnable onChange, SerializableRunnable onClose) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.onChange = onChange;
        this.onClose = onClose;
        addClassName("account-panel");
        getElement().setAttribute("aria-label", getTranslation("accounts.unit.panel"));
    }

    void show(UnitProfile unit) {
        removeAll();
        UnitSteps steps = new UnitSteps(tenancy, unit, new ShownTimes().date(clock.instant()), onChange);
        List<UnitProfile> all = tenancy.units();
        add(head(unit), department(unit, all, steps));
        List<UnitProfile> under = all.stream()
                .filter(other -> unit.id().equals(other.department()))
                .toList();
        if (!under.isEmpty()) {
            add(section(
                    "accounts.unit.under",
                    under.stream().map(other -> new ListItem(other.name())).toList()));
        }
        List<UnitHistoryEntry> history = tenancy.history(unit.id());
        if (!history.isEmpty()) {
            add(section(
                    "accounts.unit.history", history.stream().map(this::told).toList()));
        }
        add(steps.row());
    }

    private Div head(UnitProfile unit) {
        Button close = new Button(getTranslation("accounts.panel.close"), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        H2 name = new H2(unit.name());
        name.setTitle(unit.name());
        Div head = new Div(name);
        if (!unit.isOpen()) {
            head.add(new Chip(getTranslation("accounts.unit.closed"), Colour.GREY));
        }
        head.add(close);
        head.addClassNames("panel-head", "of-unit");
        return head;
    }

    private Section department(UnitProfile unit, List<UnitProfile> all, UnitSteps steps) {
        Section section = new Section(new H3(getTranslation("accounts.unit.department")));
        section.add(new Span(all.stream()
                .filter(other -> other.id().equals(unit.department()))
                .map(UnitProfile::name)
                .findFirst()
                .orElse(getTranslation("accounts.unit.department.none"))));
        if (unit.isOpen()) {
            Button place = new Button(getTranslation("accounts.unit.place"), click -> steps.place());
            place.addThemeVariants(ButtonVariant.LUMO_SMALL);
            section.add(place);
        }
        return section;
    }

    private Section section(String title, List<ListItem> lines) {
        UnorderedList list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("plain-list");
        return new Section(new H3(getTranslation(title)), list);
    }

    private ListItem told(UnitHistoryEntry entry) {
        Span on = new Span(entry.on() + " · " + getTranslation(entry.kind().key()));
        on.addClassName("soft");
        Span reason = new Span(getTranslation("accounts.unit.by", entry.reason(), entry.by()));
        reason.addClassName("soft");
        return new ListItem(new Component[] {new Div(on), new Div(detail(entry)), new Div(reason)});
    }

    private String detail(UnitHistoryEntry entry) {
        String other = entry.otherName() == null ? "" : entry.otherName();
        return switch (entry.kind()) {
            case RENAMED -> getTranslation("accounts.unit.told.renamed", entry.nameBefore(), entry.nameAfter());
            case PLACED ->
                entry.other() == null
                        ? getTranslation("accounts.unit.told.placed-under-none")
                        : getTranslation("accounts.unit.told.placed", other);
            case MERGED -> getTranslation("accounts.unit.told.merged", other);
            case SPLIT -> getTranslation("accounts.unit.told.split", other);
            case CLOSED -> getTranslation("accounts.unit.told.closed");
            case REOPENED -> getTranslation("accounts.unit.told.reopened");
        };
    }
}
