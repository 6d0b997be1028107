package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.projects.Draft;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.shared.Message;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;

/** 检查与提交: all that is found, the reasons still owed, and what will happen next. The button stands in the bar below. */
final class SubmitStep extends StepContent {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final transient WizardAddress address;
    private final Div found = new Div();
    private final Paragraph next = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private transient @Nullable Shown shown;

    SubmitStep(DraftInHand draft) {
        super(Step.SUBMIT);
        this.draft = draft;
        this.address = new WizardAddress(draft.id());
        found.addClassName("found");
        next.addClassName("next");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Section last = new Section(new H3(getTranslation("wizard.submit.next")), next, refusal);
        last.addClassName("card");
        add(found, last);
        Signal.effect(
                this,
                () -> show(
                        draft.draft().get(),
                        draft.unsaved().get().size(),
                        draft.notes().get()));
    }

    @Override
    void enter(FieldPath path) {
        found.scrollIntoView();
    }

    private void show(Draft now, int unsaved, List<Note> notes) {
        showNext(now);
        Shown changed = new Shown(now.findings(), notes, unsaved, draft.canWrite(now));
        if (changed.equals(shown)) {
            return;
        }
        shown = changed;
        found.removeAll();
        for (Grade grade : Grade.values()) {
            List<Finding> graded = now.findings().stream()
                    .filter(finding -> finding.grade() == grade)
                    .toList();
            if (!graded.isEmpty()) {
                found.add(card(
                        "wizard.found." + grade.key(),
                        graded.size(),
                        graded.stream()
                                .map(finding -> at(finding.path(), new FindingNote(draft, finding)))
                                .toList()));
            }
        }
        List<Note> open = notes.stream().filter(Note::open).toList();
        if (!open.isEmpty()) {
            found.add(card(
                    "wizard.found.notes",
                    open.size(),
                    open.stream()
                            .map(note -> at(note.path(), new NoteThread(draft, note)))
                            .toList()));
        }
        if (found.getComponentCount() == 0) {
            found.add(new Paragraph(getTranslation("wizard.found.nothing")));
        }
    }

    private Section card(String title, int count, List<Div> entries) {
        Span number = new Span(Integer.toString(count));
        number.addClassName("soft");
        H3 heading = new H3(new Span(getTranslation(title)), number);
        heading.addClassName("card-head");
        Section card = new Section(heading);
        card.addClassName("card");
        entries.forEach(card::add);
        return card;
    }

    private Div at(FieldPath path, Div remark) {
        Anchor link = new Anchor(address.of(path), getTranslation(Step.of(path).title()));
        link.setRouterIgnore(false);
        Div entry = new Div(link, remark);
        entry.addClassName("found-entry");
        return entry;
    }

    private void showNext(Draft now) {
        boolean editable = now.state().isEditable();
        next.setText(
                editable
                        ? getTranslation("wizard.submit.explained", now.round() + 1)
                        : getTranslation("wizard.submit.done", now.round()));
        refusal.setVisible(!refusal.getText().isEmpty() && draft.canWrite(now));
    }

    /** Submits, or says why not, where everything that is found stands. */
    void submit() {
        int unsaved = draft.unsaved().peek().size();
        Message refused = unsaved > 0 ? Message.of("wizard.submit.unsaved", unsaved) : draft.submit();
        refusal.setText(refused == null ? "" : Spoken.say(refused));
        refusal.setVisible(refused != null);
        if (refused == null) {
            Spoken.done(getTranslation("wizard.submit.done", draft.now().round()));
        }
    }

    private record Shown(List<Finding> findings, List<Note> notes, int unsaved, boolean writable) {}
}
