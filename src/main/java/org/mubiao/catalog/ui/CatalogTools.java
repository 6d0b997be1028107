package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Importing;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardId;
import org.mubiao.shared.ui.Spoken;

/** What is done with the catalog as a whole: a new standard, files in and out, duplicates, and the starter content. */
final class CatalogTools extends Div {

    private static final long serialVersionUID = 1L;

    private final Catalog catalog;
    private final Packing packing;
    private final Importing importing;
    private final Merging merging;
    private final SerializableSupplier<CatalogPlace> place;

    /** @param place what the list shows */
    CatalogTools(
            Catalog catalog,
            Packing packing,
            Importing importing,
            Merging merging,
            SerializableSupplier<CatalogPlace> place) {
        this.catalog = catalog;
        this.packing = packing;
        this.importing = importing;
        this.merging = merging;
        this.place = place;
        addClassName("catalog-tools");
        add(
                export("catalog.export.csv", "standards.csv", "text/csv;charset=UTF-8", importing::exportCsv),
                export(
                        "catalog.export.xlsx",
                        "standards.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        importing::exportWorkbook));
    }

    /**
     * What is for its keeper.
     *
     * @param isEmpty whether there is nothing yet
     * @param add begins a new standard
     * @param changed is run when standards were taken
     * @param go shows a standard
     */
    void forKeeper(
            boolean isEmpty,
            SerializableRunnable add,
            SerializableRunnable changed,
            SerializableConsumer<StandardId> go) {
        if (isEmpty) {
            add(button("catalog.fill", () -> {
                if (Spoken.attempt(() -> {
                    catalog.fill();
                    packing.fill();
                })) {
                    UI.getCurrent().getPage().reload();
                }
            }));
        }
        add(
                button(
                        "catalog.import",
                        () -> new ImportDialog(importing, place.get().frameworkId(), changed).open()),
                button(
                        "catalog.duplicates",
                        () -> new DuplicatesDialog(catalog, merging, place.get().frameworkId(), go).open()),
                button("catalog.changes", () -> new ChangesDialog(catalog, go).open()));
        Button fresh = button("catalog.add", add);
        fresh.setIcon(VaadinIcon.PLUS.create());
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fresh);
    }

    private Button button(String label, SerializableRunnable action) {
        Button button = new Button(getTranslation(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Writes a file of a framework in a language. */
    private interface Export extends Serializable {
        void write(@Nullable String frameworkId, Locale language, OutputStream file);
    }

    private Anchor export(String label, String fileName, String type, Export export) {
        Locale language = UI.getCurrent().getLocale();
        DownloadHandler file = event -> {
            event.setFileName(fileName);
            event.setContentType(type);
            export.write(place.get().frameworkId(), language, event.getOutputStream());
        };
        Anchor anchor = new Anchor(file, getTranslation(label));
        anchor.getElement().setAttribute("download", fileName);
        anchor.addClassName("export");
        return anchor;
    }
}
