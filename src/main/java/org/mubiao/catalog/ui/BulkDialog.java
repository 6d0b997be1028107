package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardField;
import org.mubiao.catalog.StandardId;
import org.mubiao.shared.ui.Spoken;

/** Says one line of several standards anew, all of them or none. */
final class BulkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What several standards may well have in common. */
    private static final StandardField[] FIELDS = {
        StandardField.DOMAIN,
        StandardField.SPENDING_FIELD,
        StandardField.CORE,
        StandardField.UNIT,
        StandardField.OPERATORS,
        StandardField.LEVEL2,
        StandardField.DATA_SOURCE,
        StandardField.EVIDENCE,
        StandardField.BASIS,
        StandardField.SOURCE,
        StandardField.IN_FORCE_TO
    };

    /** @param seen the versions of the chosen standards */
    BulkDialog(Catalog catalog, Map<StandardId, Integer> seen, SerializableRunnable done) {
        Select<StandardField> field = new Select<>();
        TextArea text = new TextArea(getTranslation("catalog.bulk.text"));
        addClassName("bulk-dialog");
        setHeaderTitle(getTranslation("catalog.bulk.title", seen.size()));
        field.setLabel(getTranslation("catalog.bulk.field"));
        field.setItems(FIELDS);
        field.setItemLabelGenerator(StandardLines.here()::label);
        field.setValue(StandardField.DOMAIN);
        text.setWidthFull();
        Button change = new Button(getTranslation("catalog.bulk.change"), click -> {
            if (Spoken.attempt(() -> catalog.changeAll(seen, field.getValue(), text.getValue()))) {
                close();
                Spoken.done(getTranslation("catalog.bulk.done", seen.size()));
                done.run();
            }
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("catalog.bulk.explanation")), field, text);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), change);
    }
}
