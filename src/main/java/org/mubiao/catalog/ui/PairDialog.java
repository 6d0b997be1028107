package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.table.Framework.Level1;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;

/** Adds a level 2, or says it anew: its names, its level 1, what it measures, and whether it is only a former name. */
final class PairDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;
    private final transient @Nullable Level1 home;
    private final transient @Nullable Level2 level;
    private final Select<String> level1 = new Select<>();
    private final TextField name = new TextField(getTranslation("catalog.level2"));
    private final TextField aliases = new TextField(getTranslation("catalog.aliases"));
    private final Select<IndicatorGroup> group = new Select<>();
    private final Checkbox legacy = new Checkbox(getTranslation("catalog.frameworks.legacy.long"));
    private final Select<String> standsFor = new Select<>();

    /** @param level null, as its home, for a new one */
    PairDialog(FrameworkDesk desk, @Nullable Level1 home, @Nullable Level2 level) {
        this.desk = desk;
        this.home = home;
        this.level = level;
        addClassName("framework-dialog");
        setWidth("min(520px, 94vw)");
        setHeaderTitle(
                level == null
                        ? getTranslation("catalog.frameworks.add-level2")
                        : getTranslation("catalog.frameworks.change-of", level.name()));
        choices();
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        fields.add(name, level1, group);
        if (home != null && level != null) {
            fields.add(aliases, legacy, standsFor);
            show(home, level);
        }
        name.setAutofocus(true);
        Button save = new Button(getTranslation("catalog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void choices() {
        List<String> levels =
                desk.framework().levels().stream().map(Level1::name).toList();
        level1.setLabel(getTranslation("catalog.level1"));
        level1.setItems(levels);
        level1.setValue(levels.isEmpty() ? null : levels.getFirst());
        group.setLabel(getTranslation("catalog.frameworks.group"));
        group.setItems(IndicatorGroup.values());
        group.setItemLabelGenerator(FrameworkDesk::group);
        group.setValue(IndicatorGroup.QUANTITY);
        group.setHelperText(getTranslation("catalog.frameworks.group.help"));
        standsFor.setLabel(getTranslation("catalog.frameworks.stands-for.label"));
        standsFor.setVisible(false);
        aliases.setHelperText(getTranslation("catalog.frameworks.aliases.help"));
        legacy.addValueChangeListener(chosen -> standsFor.setVisible(chosen.getValue()));
    }

    private void show(Level1 where, Level2 shown) {
        name.setValue(shown.name());
        level1.setValue(where.name());
        aliases.setValue(String.join(getTranslation("catalog.between"), shown.aliases()));
        group.setValue(shown.group());
        List<String> others = where.levels().stream()
                .filter(other -> !other.legacy() && !other.equals(shown))
                .map(Level2::name)
                .toList();
        standsFor.setItems(others);
        standsFor.setValue(shown.legacy() ? shown.standsFor() : others.isEmpty() ? null : others.getFirst());
        legacy.setEnabled(!others.isEmpty());
        legacy.setValue(shown.legacy());
    }

    private void save() {
        Pair pair = new Pair(Objects.requireNonNullElse(level1.getValue(), ""), name.getValue());
        boolean isDone = desk.edit(
                home == null || level == null
                        ? new FrameworkEdit.AddPair(pair, group.getValue())
                        : new FrameworkEdit.ChangePair(
                                new Pair(home.name(), level.name()),
                                pair,
                                LevelDialog.parts(aliases.getValue()),
                                group.getValue(),
                                legacy.getValue() ? standsFor.getValue() : null));
        if (isDone) {
            close();
        }
    }
}
