package org.mubiao.catalog.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FoundStandard;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.shared.ui.Chip;

/** The standards of the catalog as dense lines; choosing one shows it in the panel. */
final class StandardGrid extends Grid<FoundStandard> {

    private static final long serialVersionUID = 1L;

    /** Which line the key was pressed on, as the grid's own element tells it. */
    private static final String LINE = "element.getEventContext(event).item?.key ?? ''";

    private final StandardPages pages;
    private final SerializableConsumer<@Nullable StandardId> onChoose;
    private SerializableConsumer<StandardId> onEnter = id -> {};
    private SerializableRunnable onSeveral = () -> {};
    private boolean isSeveral;

    StandardGrid(Catalog catalog, StandardSearch search, SerializableConsumer<@Nullable StandardId> onChoose) {
        super(Catalog.PAGE);
        this.onChoose = onChoose;
        this.pages = new StandardPages(catalog, search);
        StandardLines lines = StandardLines.here();
        addClassName("catalog-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        addComponentColumn(StandardGrid::name)
                .setHeader(getTranslation("catalog.name"))
                .setFlexGrow(4);
        addColumn(found -> found.standard().content().level1() + " / "
                        + found.standard().content().level2())
                .setHeader(getTranslation("catalog.level"))
                .setFlexGrow(3);
        addColumn(found -> lines.usual(found.standard().content()))
                .setHeader(getTranslation("catalog.usual"))
                .setFlexGrow(1);
        addColumn(found -> lines.nature(found.standard().content().nature()))
                .setHeader(getTranslation("catalog.nature"))
                .setFlexGrow(0)
                .setWidth("6em");
        addColumn(found -> found.standard().content().domain())
                .setHeader(getTranslation("catalog.domain"))
                .setFlexGrow(1);
        addColumn(found -> found.standard().version())
                .setHeader(getTranslation("catalog.version"))
                .setFlexGrow(0)
                .setWidth("5em");
        getColumns().forEach(column -> column.setResizable(true));
        setEmptyStateText(getTranslation("catalog.nothing"));
        setSelectionMode(SelectionMode.SINGLE);
        addItemClickListener(click -> onChoose.accept(click.getItem().standard().id()));
        listenToSelection();
        getElement()
                .addEventListener(
                        "keydown",
                        pressed -> enter(pressed.getEventData().path(LINE).asString()))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData(LINE);
        setItems(pages).setItemCountUnknown();
    }

    /** Whether several can be chosen at once; otherwise choosing one shows it in the panel. */
    void chooseSeveral(boolean severalToo) {
        isSeveral = severalToo;
        setSelectionMode(severalToo ? SelectionMode.MULTI : SelectionMode.SINGLE);
        listenToSelection();
    }

    /** What is chosen while several can be. */
    Set<FoundStandard> several() {
        return isSeveral ? getSelectedItems() : Set.of();
    }

    /** Hears that other standards are chosen than before. */
    void onSeveral(SerializableRunnable listener) {
        onSeveral = listener;
    }

    /** Hears that somebody wants to go on with a standard by the keyboard, after it was chosen. */
    void onEnter(SerializableConsumer<StandardId> listener) {
        onEnter = listener;
    }

    /** Goes to the line where one was, or to the first. */
    void takeFocus() {
        getElement().executeJs("this.shadowRoot.querySelector('#items [tabindex=\"0\"]')?.focus()");
    }

    private void enter(String line) {
        FoundStandard found = getDataCommunicator().getKeyMapper().get(line);
        if (found != null) {
            onEnter.accept(found.standard().id());
        }
    }

    private void listenToSelection() {
        addSelectionListener(chosen -> {
            if (isSeveral) {
                onSeveral.run();
            } else if (chosen.isFromClient()) {
                onChoose.accept(chosen.getFirstSelectedItem()
                        .map(found -> found.standard().id())
                        .orElse(null));
            }
        });
    }

    void look(StandardSearch search) {
        pages.look(search);
    }

    /** Whether what is listed only comes near the words. */
    boolean isNear() {
        return pages.isNear();
    }

    /** Reads again what the catalog says. */
    void refresh() {
        deselectAll();
        pages.refreshAll();
    }

    private static Span name(FoundStandard found) {
        Span name = new Span(new MarkedName(found));
        if (found.standard().isRetired()) {
            name.add(new Chip(name.getTranslation("catalog.retired"), Chip.Colour.GREY));
        } else if (found.standard().content().isOurs()) {
            name.add(new Chip(name.getTranslation("catalog.ours"), Chip.Colour.BLUE));
        }
        return name;
    }
}
