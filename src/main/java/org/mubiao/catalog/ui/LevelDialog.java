package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.table.Framework.Level1;

/** Adds a level 1, or says its names anew. */
final class LevelDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = "[、,，;；]";

    private final transient FrameworkDesk desk;
    private final transient @Nullable Level1 level;
    private final TextField name = new TextField(getTranslation("catalog.level1"));
    private final TextField aliases = new TextField(getTranslation("catalog.aliases"));

    /** @param level null for a new one */
    LevelDialog(FrameworkDesk desk, @Nullable Level1 level) {
        this.desk = desk;
        this.level = level;
        addClassName("framework-dialog");
        setWidth("min(480px, 94vw)");
        setHeaderTitle(
                level == null
                        ? getTranslation("catalog.frameworks.add-level1")
                        : getTranslation("catalog.frameworks.change-of", level.name()));
        name.setAutofocus(true);
        aliases.setHelperText(getTranslation("catalog.frameworks.aliases.help"));
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        fields.add(name);
        if (level != null) {
            name.setValue(level.name());
            aliases.setValue(String.join(getTranslation("catalog.between"), level.aliases()));
            fields.add(aliases);
        }
        Button save = new Button(getTranslation("catalog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    static List<String> parts(String text) {
        return Arrays.asList(text.split(BETWEEN, -1));
    }

    private void save() {
        boolean isDone = desk.edit(
                level == null
                        ? new FrameworkEdit.AddLevel(name.getValue())
                        : new FrameworkEdit.ChangeLevel(level.name(), name.getValue(), parts(aliases.getValue())));
        if (isDone) {
            close();
        }
    }
}
