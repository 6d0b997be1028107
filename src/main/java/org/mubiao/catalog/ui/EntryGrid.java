package org.mubiao.catalog.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryField;
import org.mubiao.catalog.EntryId;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.shared.ui.Chip;

/** The entries of a dictionary as dense lines; choosing one shows it in the panel. */
final class EntryGrid extends Grid<EntryProfile> {

    private static final long serialVersionUID = 1L;

    private @Nullable Dictionary columnsOf;
    private transient List<EntryProfile> shown = List.of();

    EntryGrid(SerializableConsumer<EntryId> onChoose) {
        addClassName("catalog-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setEmptyStateText(getTranslation("dictionaries.empty"));
        ((GridSingleSelectionModel<EntryProfile>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        addSelectionListener(chosen -> {
            if (chosen.isFromClient()) {
                chosen.getFirstSelectedItem().map(EntryProfile::id).ifPresent(onChoose::accept);
            }
        });
    }

    /** @param entries of the dictionary, before they are looked through */
    void show(DictionaryPlace place, List<EntryProfile> entries) {
        if (columnsOf != place.dictionary()) {
            columnsOf = place.dictionary();
            addColumns(place.dictionary());
        }
        List<EntryProfile> found =
                entries.stream().filter(entry -> says(entry, place.text())).toList();
        if (!found.equals(shown)) {
            shown = found;
            setItems(found);
        }
        deselectAll();
        found.stream()
                .filter(entry -> entry.id().equals(place.entry()))
                .findFirst()
                .ifPresent(this::select);
    }

    private void addColumns(Dictionary dictionary) {
        removeAllColumns();
        EntryLines lines = new EntryLines(this, dictionary);
        for (EntryField field : lines.fields()) {
            Column<EntryProfile> column = switch (field) {
                case NAME -> addComponentColumn(EntryGrid::name).setFlexGrow(4);
                case TREE -> addColumn(EntryGrid::roots).setFlexGrow(4);
                default ->
                    addColumn(entry -> lines.text(entry.content(), field)).setFlexGrow(wide(field));
            };
            column.setHeader(lines.label(field)).setKey(field.key()).setResizable(true);
        }
    }

    private static int wide(EntryField field) {
        return switch (field) {
            case SYNONYMS -> 3;
            case DOCUMENT_NUMBER -> 2;
            default -> 1;
        };
    }

    private static Span name(EntryProfile entry) {
        Span name = new Span(entry.content().name());
        if (entry.isRetired()) {
            name.add(new Chip(name.getTranslation("catalog.retired"), Chip.Colour.GREY));
        }
        return name;
    }

    private static String roots(EntryProfile entry) {
        return entry.content().tree() == null
                ? ""
                : String.join(
                        " · ",
                        entry.content().tree().roots().stream()
                                .map(source -> source.label())
                                .toList());
    }

    private static boolean says(EntryProfile entry, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(
                        EntryField.NAME,
                        EntryField.SYNONYMS,
                        EntryField.SYMBOLS,
                        EntryField.DOCUMENT_NUMBER,
                        EntryField.TREE)
                .map(field -> entry.content().text(field).toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(wanted));
    }
}
