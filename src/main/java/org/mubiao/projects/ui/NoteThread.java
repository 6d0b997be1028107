package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.mubiao.projects.NotesOnPaths.Line;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Chip.Colour;
import org.mubiao.shared.ui.SeverityChip;
import org.mubiao.shared.ui.Spoken;

/** What a reviewer wrote and what was answered, with a field for the answer while it is open. */
final class NoteThread extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient DraftInHand draft;
    private final transient Note note;

    NoteThread(DraftInHand draft, Note note) {
        this.draft = draft;
        this.note = note;
        addClassNames("thread", note.open() ? "open" : "done");
        Div head = new Div(note.open() ? severity() : new Chip(getTranslation("wizard.note.done"), Colour.GREY));
        head.addClassName("thread-head");
        if (!note.was().isBlank()) {
            Span was = new Span(getTranslation("wizard.note.was", note.was()));
            was.addClassName("soft");
            head.add(was);
        }
        add(head);
        note.lines().forEach(line -> add(said(line)));
        if (note.open() && draft.canWrite(draft.now())) {
            addAnswer();
        }
    }

    private Span severity() {
        return switch (note.severity()) {
            case MUST -> SeverityChip.must();
            case SHOULD -> SeverityChip.should();
            case QUESTION -> SeverityChip.question();
        };
    }

    private Div said(Line line) {
        ShownTimes times = new ShownTimes();
        Span who = new Span(getTranslation(
                "wizard.note.who",
                line.author(),
                line.place(getLocale()),
                times.day(line.at()) + " " + times.clock(line.at())));
        who.addClassName("soft");
        Div said = new Div(who, new Paragraph(line.text()));
        said.addClassName("thread-line");
        return said;
    }

    private void addAnswer() {
        TextArea answer = new TextArea(getTranslation("wizard.note.answer"));
        answer.setMaxLength(LONGEST);
        answer.setWidthFull();
        answer.setValue(draft.begunAnswer(note));
        answer.getElement().setAttribute("data-keep", DraftInHand.keyOfAnswer(note));
        answer.getElement().setAttribute("data-sent-later", true);
        answer.addFocusListener(focus -> draft.goTo(note.path()));
        Button send = new Button(getTranslation("wizard.note.send"), click -> send(answer));
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div form = new Div(answer, send);
        form.addClassName("thread-answer");
        add(form);
    }

    private void send(TextArea answer) {
        String text = answer.getValue().strip();
        if (text.isEmpty()) {
            answer.focus();
            return;
        }
        Message refusal = draft.answer(note, text);
        if (refusal != null) {
            Spoken.refusal(new SpokenException(refusal));
        }
    }
}
