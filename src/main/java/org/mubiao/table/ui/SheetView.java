package org.mubiao.table.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetHtml;

/**
 * A sheet on screen: one printed piece of HTML in which a person points at cells. It is one stop of the tab key, the arrows
 * walk from cell to cell, Enter or a click chooses one. It can show which cell is current, which ones changed and where
 * somebody wrote. {@code frontend/scripts/sheet.js} is its other half; no cell is a component.
 *
 * <p>It scrolls the closest ancestor with the attribute {@code data-sheet-scroller}, so that the current cell is seen.
 */
@Tag("mubiao-sheet")
@StyleSheet("styles/sheet.css")
public class SheetView extends Component implements HasSize, HasStyle {

    private static final String SCRIPT = "/scripts/sheet.js";
    private static final String CHOSEN = "sheet-cell";
    private static final String PATH = "event.detail.path";
    private static final String PIN = "event.detail.pin";

    public SheetView() {
        addClassName("sheet-paper");
    }

    public SheetView(Sheet sheet) {
        this();
        setSheet(sheet);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setAttribute("data-keys", getTranslation("sheet.keys"));
        attached.getUI().getPage().addJsModule(SCRIPT);
    }

    /** Prints another sheet in place of this one; focus, scroll position, marks and the current cell stay. */
    public void setSheet(Sheet sheet) {
        getElement().setProperty("print", SheetHtml.print(sheet));
    }

    /** Shows where one is; null when nowhere on the sheet. */
    public void setCurrent(@Nullable FieldPath path) {
        getElement().setPropertyList("current", path == null ? List.of() : places(path));
    }

    /** What is to be seen on the cells, in place of what was. Several pins on one cell stand side by side. */
    public void setMarks(List<SheetMark> marks) {
        getElement().setPropertyList("marks", marks.stream().map(this::shown).toList());
    }

    /** Hears of every cell that is chosen, by click or by Enter. */
    public Registration addCellListener(SerializableConsumer<FieldPath> listener) {
        return getElement()
                .addEventListener(CHOSEN, event -> chosen(event, listener))
                .addEventData(PATH);
    }

    /** Hears of every pin that is clicked, by its number; the cell is told to cell listeners as well. */
    public Registration addPinListener(SerializableConsumer<Integer> listener) {
        return getElement()
                .addEventListener(CHOSEN, event -> {
                    int number = event.getEventData().path(PIN).asInt(0);
                    if (number > 0) {
                        listener.accept(number);
                    }
                })
                .addEventData(PIN);
    }

    private static void chosen(DomEvent event, SerializableConsumer<FieldPath> listener) {
        FieldPath.parse(event.getEventData().path(PATH).asString("")).ifPresent(listener);
    }

    private Shown shown(SheetMark mark) {
        return switch (mark) {
            case SheetMark.Changed changed ->
                new Shown("changed", places(mark.path()), changed.before(), 0, "", "", false);
            case SheetMark.Pin pin -> {
                String severity = pin.severity().name().toLowerCase(Locale.ROOT);
                String label = getTranslation(
                        pin.done() ? "sheet.pin.done" : "sheet.pin",
                        Integer.toString(pin.number()),
                        getTranslation("severity." + severity));
                yield new Shown("pin", places(mark.path()), null, pin.number(), severity, label, pin.done());
            }
        };
    }

    /** The paths whose cells stand for the path, the closest first: not every part has a cell on every form. */
    private static List<String> places(FieldPath path) {
        List<String> places = new ArrayList<>();
        places.add(path.toString());
        switch (path) {
            case FieldPath.RowField cell -> {
                if (cell.field() != IndicatorField.NAME) {
                    places.add(new FieldPath.RowField(cell.row(), IndicatorField.NAME).toString());
                }
                places.add(FieldPath.INDICATORS.toString());
            }
            case FieldPath.Row row -> {
                places.add(new FieldPath.RowField(row.row(), IndicatorField.NAME).toString());
                places.add(FieldPath.INDICATORS.toString());
            }
            case FieldPath.Group group -> {
                places.add(new FieldPath.Group(group.level1(), null).toString());
                places.add(FieldPath.INDICATORS.toString());
            }
            default -> {}
        }
        return places;
    }

    /** A mark as the browser gets it. */
    private record Shown(
            String kind,
            List<String> places,
            @Nullable String before,
            int number,
            String severity,
            String label,
            boolean done)
            implements Serializable {}
}
