package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.regex.Pattern;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;

/** Makes a framework from another one: its id, its name and its first year are proposed. */
final class MakeFrameworkDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Pattern YEAR_OF_ID = Pattern.compile("20\\d\\d");

    /** Not the year of a regulation, which stands in brackets. */
    private static final Pattern YEAR_OF_NAME = Pattern.compile("(?<![〔\\[【])20\\d\\d(?=\\u5e74)");

    private final transient FrameworkDesk desk;
    private final TextField name = new TextField(getTranslation("catalog.frameworks.name"));
    private final TextField id = new TextField(getTranslation("catalog.frameworks.id"));
    private final IntegerField since = new IntegerField(getTranslation("catalog.frameworks.first-year"));

    MakeFrameworkDialog(FrameworkDesk desk) {
        this.desk = desk;
        Framework origin = desk.framework();
        int year = Math.max(origin.since(), new ShownTimes().date(Instant.now()).getYear()) + 1;
        addClassName("framework-dialog");
        setWidth("min(560px, 94vw)");
        setHeaderTitle(getTranslation("catalog.frameworks.make"));
        name.setValue(proposed(
                YEAR_OF_NAME, origin.name(), year, origin.name() + getTranslation("catalog.frameworks.of-year", year)));
        id.setValue(proposed(YEAR_OF_ID, origin.id(), year, origin.id() + "-" + year));
        id.setHelperText(getTranslation("catalog.frameworks.id.help"));
        since.setMin(BudgetYear.FIRST);
        since.setMax(BudgetYear.LAST);
        since.setStepButtonsVisible(true);
        since.setValue(year);
        name.setAutofocus(true);
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        fields.add(name, 2);
        fields.add(id, since);
        Button make = new Button(getTranslation("catalog.frameworks.make.done"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("catalog.frameworks.make.explanation", origin.name())), fields);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), make);
    }

    /** The text with its year changed; another one where it has none. */
    private static String proposed(Pattern said, String text, int year, String otherwise) {
        return said.matcher(text).find() ? said.matcher(text).replaceAll(Integer.toString(year)) : otherwise;
    }

    private void make() {
        int first = since.getValue() == null ? 0 : since.getValue();
        boolean isMade = Spoken.attempt(
                () -> desk.framing().make(desk.id(), id.getValue().strip(), name.getValue(), first));
        if (isMade) {
            close();
            desk.go(id.getValue().strip());
        }
    }
}
