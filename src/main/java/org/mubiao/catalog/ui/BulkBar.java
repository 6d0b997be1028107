package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardId;
import org.mubiao.shared.ui.Spoken;

/** What is done with several standards at once, as soon as several can be chosen. */
final class BulkBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Catalog catalog;
    private final StandardGrid grid;
    private final SerializableRunnable changed;
    private final Span count = new Span();
    private final Button change = new Button(getTranslation("catalog.bulk"));
    private final Button retire = new Button(getTranslation("catalog.retire"));

    /** @param changed is run when standards were changed */
    BulkBar(Catalog catalog, StandardGrid grid, SerializableRunnable changed) {
        this.catalog = catalog;
        this.grid = grid;
        this.changed = changed;
        addClassName("bulk-bar");
        Checkbox several = new Checkbox(getTranslation("catalog.bulk.several"));
        several.addValueChangeListener(chosen -> {
            grid.chooseSeveral(chosen.getValue());
            show();
        });
        count.getElement().setAttribute("role", "status");
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retire.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.addClickListener(click -> new BulkDialog(catalog, chosen(), changed).open());
        retire.addClickListener(click -> askToRetire());
        grid.onSeveral(this::show);
        add(several, count, change, retire);
        show();
    }

    private void show() {
        int chosen = chosen().size();
        count.setText(chosen == 0 ? "" : getTranslation("catalog.bulk.chosen", chosen));
        change.setVisible(chosen > 0);
        retire.setVisible(chosen > 0);
    }

    private Map<StandardId, Integer> chosen() {
        Map<StandardId, Integer> chosen = new LinkedHashMap<>();
        grid.several()
                .forEach(found ->
                        chosen.put(found.standard().id(), found.standard().version()));
        return chosen;
    }

    private void askToRetire() {
        Map<StandardId, Integer> chosen = chosen();
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("catalog.bulk.retire.title", chosen.size()),
                getTranslation("catalog.retire.explanation"),
                getTranslation("catalog.retire"),
                go -> {
                    if (Spoken.attempt(() -> catalog.retireAll(chosen))) {
                        changed.run();
                    }
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("catalog.cancel"));
        question.open();
    }
}
