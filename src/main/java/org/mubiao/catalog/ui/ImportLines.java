package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mubiao.catalog.ImportPreview;
import org.mubiao.catalog.Importing;
import org.mubiao.catalog.StandardFault;
import org.mubiao.catalog.StandardField;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;

/** The lines of a file and what becomes of them; a refused cell stands in a field in which it can be corrected. */
final class ImportLines extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<StandardField> LEVELS = EnumSet.of(StandardField.LEVEL1, StandardField.LEVEL2);

    private final transient Map<Importing.Cell, String> corrected;
    private final StandardLines words = StandardLines.here();

    /** @param corrected receives what is typed over a cell */
    ImportLines(ImportPreview preview, Map<Importing.Cell, String> corrected) {
        this.corrected = corrected;
        addClassName("import-lines");
        NativeTable table = new NativeTable();
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow headings = new NativeTableRow();
        for (String heading : new String[] {
            getTranslation("catalog.import.line"),
            getTranslation("catalog.import.fate"),
            getTranslation("catalog.name"),
            getTranslation("catalog.import.what")
        }) {
            headings.add(new NativeTableHeaderCell(heading));
        }
        head.add(headings);
        table.add(head);
        preview.shown().forEach(row -> table.add(line(row)));
        add(table);
        int all = preview.created() + preview.changed() + preview.refused();
        if (preview.shown().size() < all) {
            add(new Paragraph(
                    getTranslation("catalog.import.cut", preview.shown().size(), all)));
        }
    }

    private NativeTableRow line(ImportPreview.Row row) {
        NativeTableRow line = new NativeTableRow();
        NativeTableCell what = new NativeTableCell();
        if (row.faults().isEmpty()) {
            Difference difference = new Difference();
            Arrays.stream(StandardField.values())
                    .filter(row.before()::containsKey)
                    .forEach(field -> difference.line(
                            words.label(field),
                            row.before().getOrDefault(field, ""),
                            row.texts().getOrDefault(field, "")));
            what.add(difference);
        }
        if (!row.faults().isEmpty()) {
            Div corrections = new Div();
            corrections.addClassName("corrections");
            cells(row.faults()).forEach((field, fault) -> corrections.add(correction(row, field, fault)));
            what.add(corrections);
        }
        line.add(
                new NativeTableCell(Integer.toString(row.number())),
                new NativeTableCell(chip(row.fate())),
                new NativeTableCell(row.texts().getOrDefault(StandardField.NAME, "")),
                what);
        return line;
    }

    /**
     * The cells in which faults are mended, each with what is wrong there. Which of the two levels was meant otherwise nobody
     * can tell: both can be said anew.
     */
    private static Map<StandardField, String> cells(List<StandardFault> faults) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        for (StandardFault fault : faults) {
            cells.merge(fault.field(), Spoken.say(fault.message()), (one, other) -> one.isEmpty() ? other : one);
            if (LEVELS.contains(fault.field())) {
                LEVELS.forEach(level -> cells.putIfAbsent(level, ""));
            }
        }
        return cells;
    }

    /** @param fault empty for a cell that is right as it is, as far as one can tell */
    private Div correction(ImportPreview.Row row, StandardField field, String fault) {
        TextField cell = new TextField(words.label(field));
        cell.setValue(row.texts().getOrDefault(field, ""));
        cell.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        cell.setManualValidation(true);
        cell.setInvalid(!fault.isEmpty());
        cell.setErrorMessage(fault);
        cell.addValueChangeListener(typed -> {
            corrected.put(new Importing.Cell(row.number(), field), typed.getValue());
            cell.setInvalid(false);
        });
        Div correction = new Div(cell);
        correction.addClassName("correction");
        return correction;
    }

    private Chip chip(ImportPreview.Fate fate) {
        return switch (fate) {
            case CREATED -> new Chip(getTranslation("catalog.import.created"), Chip.Colour.GREEN);
            case CHANGED -> new Chip(getTranslation("catalog.import.changed"), Chip.Colour.BLUE);
            case UNCHANGED -> new Chip(getTranslation("catalog.import.unchanged"), Chip.Colour.GREY);
            case REFUSED -> new Chip(getTranslation("catalog.import.refused"), Chip.Colour.RED);
        };
    }
}
