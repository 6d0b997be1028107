package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.shared.BudgetYear;

/** Says the name and the years of a framework anew. */
final class DescribeFrameworkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;
    private final TextField name = new TextField(getTranslation("catalog.frameworks.name"));
    private final IntegerField since = new IntegerField(getTranslation("catalog.frameworks.first-year"));
    private final IntegerField until = new IntegerField(getTranslation("catalog.frameworks.last-year"));

    DescribeFrameworkDialog(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-dialog");
        setWidth("min(560px, 94vw)");
        setHeaderTitle(getTranslation("catalog.frameworks.describe"));
        name.setValue(desk.framework().name());
        name.setAutofocus(true);
        since.setValue(desk.framework().since());
        until.setValue(desk.framework().until());
        until.setHelperText(getTranslation("catalog.frameworks.last-year.help"));
        for (IntegerField year : new IntegerField[] {since, until}) {
            year.setMin(BudgetYear.FIRST);
            year.setMax(BudgetYear.LAST);
            year.setStepButtonsVisible(true);
        }
        FormLayout fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        fields.add(name, 2);
        fields.add(since, until);
        Button save = new Button(getTranslation("catalog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void save() {
        int first = since.getValue() == null ? 0 : since.getValue();
        if (desk.edit(new FrameworkEdit.Describe(name.getValue(), first, until.getValue()))) {
            close();
        }
    }
}
