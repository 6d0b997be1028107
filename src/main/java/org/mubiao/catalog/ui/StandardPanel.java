package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;

/** Beside the list: a standard with its history, or the form that adds or changes one. */
final class StandardPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final Catalog catalog;
    private final Merging merging;
    private final boolean mayKeep;
    private final SerializableConsumer<StandardId> onChange;
    private SerializableRunnable onBack = () -> {};
    private boolean takesFocus;
    private int seen;

    /**
     * @param mayKeep whether the person keeps the catalog
     * @param onChange hears which standard is to be shown now, after a change of the catalog too
     */
    StandardPanel(Catalog catalog, Merging merging, boolean mayKeep, SerializableConsumer<StandardId> onChange) {
        this.catalog = catalog;
        this.merging = merging;
        this.mayKeep = mayKeep;
        this.onChange = onChange;
        addClassName("standard-panel");
        getElement().setAttribute("aria-label", getTranslation("catalog.panel"));
        setVisible(false);
        getElement()
                .addEventListener("keydown", pressed -> leave())
                .setFilter("event.key === 'Escape' && !element.querySelector('.standard-form')");
    }

    /** What is shown next takes the focus, for who came by the keyboard. */
    void takeFocus() {
        takesFocus = true;
    }

    /** Hears that somebody goes back to the list: closes the panel, leaves a new standard, or presses Escape where one reads. */
    void onBack(SerializableRunnable listener) {
        onBack = listener;
    }

    void show(CatalogPlace place) {
        removeAll();
        StandardId id = place.standard();
        setVisible(id != null || (place.isAdding() && mayKeep));
        if (id != null) {
            List<StandardProfile> versions = catalog.history(id);
            if (versions.isEmpty()) {
                add(close(), new Paragraph(getTranslation("catalog.refused.unknown")));
            } else {
                show(versions);
            }
        } else if (isVisible()) {
            add(newStandard(place));
        }
    }

    private void show(List<StandardProfile> versions) {
        StandardProfile newest = versions.getFirst();
        H2 title = new H2(newest.content().name());
        Div head = new Div(title);
        head.addClassName("panel-head");
        if (newest.isRetired()) {
            head.add(new Chip(getTranslation("catalog.retired"), Chip.Colour.GREY));
        }
        head.add(close());
        add(head, new DefinitionSheet(newest));
        if (mayKeep) {
            add(buttons(newest));
        }
        add(new StandardHistory(versions, mayKeep && !newest.isRetired() ? then -> sayAgain(newest, then) : null));
        if (takesFocus) {
            takesFocus = false;
            title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        }
    }

    private StandardForm newStandard(CatalogPlace place) {
        StandardForm form = new StandardForm(
                getTranslation("catalog.add"),
                catalog.frameworks(),
                content -> readAgain(catalog.add(content)),
                this::leave);
        form.begin(place.frameworkId(), place.level1(), place.level2());
        return form;
    }

    /** What was said then begins with the day of the newest version, or on the day on which it is saved. */
    private void sayAgain(StandardProfile newest, StandardProfile then) {
        change(newest, then.content().inForceFrom(newest.content().inForceFrom()));
    }

    /** @param content what the form begins with */
    private void change(StandardProfile newest, StandardContent content) {
        seen = newest.version();
        Div history = new Div();
        StandardForm form = new StandardForm(
                getTranslation("catalog.change.title", newest.content().name()),
                catalog.frameworks(),
                said -> change(newest.id(), said, history),
                () -> readAgain(newest.id()));
        form.show(content);
        removeAll();
        add(form, new H3(getTranslation("catalog.uses")), new UsesList(merging.uses(newest.id())), history);
    }

    /** When somebody else was faster, shows what they made of it; saving once more is then meant. */
    private void change(StandardId id, StandardContent content, Div history) {
        try {
            catalog.change(id, seen, content);
        } catch (SpokenException refused) {
            List<StandardProfile> versions = catalog.history(id);
            if (!versions.isEmpty() && versions.getFirst().version() != seen) {
                seen = versions.getFirst().version();
                history.removeAll();
                history.add(new StandardHistory(versions, null));
            }
            throw refused;
        }
        readAgain(id);
    }

    private void leave() {
        onBack.run();
    }

    private void readAgain(StandardId id) {
        takeFocus();
        onChange.accept(id);
    }

    private Div buttons(StandardProfile newest) {
        Button change = new Button(getTranslation("catalog.change"), click -> change(newest, newest.content()));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button other = newest.isRetired()
                ? new Button(getTranslation("catalog.restore"), click -> restore(newest))
                : new Button(getTranslation("catalog.retire"), click -> askToRetire(newest));
        other.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(change, other);
        if (!newest.isRetired()) {
            Button merge = new Button(
                    getTranslation("catalog.merge"),
                    click -> new MergeDialog(catalog, merging, newest, this::readAgain).open());
            merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.add(merge);
        }
        Button uses = new Button(getTranslation("catalog.uses"));
        uses.addThemeVariants(ButtonVariant.LUMO_SMALL);
        uses.addClickListener(click -> {
            uses.setEnabled(false);
            addComponentAtIndex(indexOf(buttons) + 1, new UsesList(merging.uses(newest.id())));
        });
        buttons.add(uses);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void askToRetire(StandardProfile newest) {
        new RetireDialog(
                        newest.content().name(),
                        getTranslation("catalog.retire.explanation"),
                        () -> catalog.retire(newest.id(), newest.version()),
                        () -> readAgain(newest.id()),
                        new H3(getTranslation("catalog.uses")),
                        new UsesList(merging.uses(newest.id())))
                .open();
    }

    private void restore(StandardProfile newest) {
        Spoken.attempt(() -> catalog.change(newest.id(), newest.version(), newest.content()));
        readAgain(newest.id());
    }

    private Button close() {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> leave());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(getTranslation("catalog.panel.close"));
        return close;
    }
}
