package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.Draft;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.table.FieldPath;

/** What the checks and the reviewers say about a part of the table, beside its field; nothing when they say nothing. */
final class Remarks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final SerializablePredicate<FieldPath> isHere;
    private transient @Nullable Said shown;

    Remarks(DraftInHand draft, SerializablePredicate<FieldPath> isHere) {
        this.draft = draft;
        this.isHere = isHere;
        addClassName("remarks");
        Signal.effect(this, () -> show(draft.draft().get(), draft.notes().get()));
    }

    Remarks(DraftInHand draft, FieldPath path) {
        this(draft, path::equals);
    }

    private void show(Draft now, List<Note> notes) {
        Said said = new Said(
                now.findings().stream()
                        .filter(finding -> isHere.test(finding.path()))
                        .toList(),
                notes.stream().filter(note -> isHere.test(note.path())).toList(),
                draft.canWrite(now));
        if (said.equals(shown)) {
            return;
        }
        shown = said;
        removeAll();
        said.findings().forEach(finding -> add(new FindingNote(draft, finding)));
        said.notes().forEach(note -> add(new NoteThread(draft, note)));
        setVisible(getComponentCount() > 0);
    }

    private record Said(List<Finding> findings, List<Note> notes, boolean writable) {}
}
