package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.Sheet;
import org.mubiao.table.ui.SheetMark;
import org.mubiao.table.ui.SheetView;

/** The sheet as it will be printed, live beside the fields: where one is, and where somebody wrote. */
final class SheetPane extends Aside {

    private static final long serialVersionUID = 1L;

    private final SheetView sheet = new SheetView();
    private transient @Nullable Sheet shown;

    SheetPane(DraftInHand draft, SerializableConsumer<FieldPath> goTo) {
        addClassName("sheet-pane");
        getElement().setAttribute("aria-label", getTranslation("wizard.sheet"));
        getElement().setAttribute("data-sheet-scroller", true);
        Form form = Forms.named(draft.now().batch().formId()).orElseThrow();
        sheet.addCellListener(goTo);
        Paragraph advice = new Paragraph(getTranslation("wizard.sheet.advice"));
        advice.addClassName("soft");
        add(new Div(sheet), advice);
        Signal.effect(this, () -> show(form.lay(draft.draft().get().table())));
        Signal.effect(this, () -> sheet.setCurrent(draft.place().get().orElse(null)));
        Signal.effect(this, () -> sheet.setMarks(pins(draft.notes().get())));
    }

    private void show(Sheet changed) {
        if (!changed.equals(shown)) {
            shown = changed;
            sheet.setSheet(changed);
        }
    }

    private static List<SheetMark> pins(List<Note> notes) {
        List<SheetMark> pins = new ArrayList<>();
        for (Note note : notes) {
            pins.add(SheetMark.pin(note.path(), pins.size() + 1, severity(note.severity()), !note.open()));
        }
        return pins;
    }

    private static SheetMark.Severity severity(Severity severity) {
        return switch (severity) {
            case MUST -> SheetMark.Severity.MUST;
            case SHOULD -> SheetMark.Severity.SHOULD;
            case QUESTION -> SheetMark.Severity.QUESTION;
        };
    }
}
