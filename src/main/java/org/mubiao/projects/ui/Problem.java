package org.mubiao.projects.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.projects.Draft;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;

/** Something that still stands between a draft and its submission. */
record Problem(Weight weight, FieldPath path, Message message) {

    enum Weight {
        /** Typed and not saved. */
        UNSAVED,
        /** Blocks. */
        MUST,
        /** To be mended, or said why it stands. */
        SHOULD,
        /** A reviewer waits for an answer. */
        NOTE
    }

    Step step() {
        return Step.of(path);
    }

    /** All of a draft: what is not saved, then findings and notes in the order of the paper. */
    static List<Problem> of(Draft draft, Collection<Unsaved> unsaved, List<Note> notes) {
        List<Problem> problems = new ArrayList<>();
        for (Unsaved left : unsaved) {
            problems.add(
                    new Problem(Weight.UNSAVED, left.part().path(), Message.of("wizard.missing.unsaved", left.text())));
        }
        for (Finding finding : draft.findings()) {
            if (finding.grade() == Grade.BLOCKS) {
                problems.add(new Problem(Weight.MUST, finding.path(), finding.message()));
            } else if (finding.grade() == Grade.JUSTIFY && !isJustified(draft, finding)) {
                problems.add(new Problem(Weight.SHOULD, finding.path(), finding.message()));
            }
        }
        for (Note note : notes) {
            if (note.open() && !note.lines().isEmpty()) {
                problems.add(new Problem(
                        Weight.NOTE,
                        note.path(),
                        Message.of("wizard.missing.note", note.lines().getLast().text())));
            }
        }
        return problems;
    }

    static boolean isJustified(Draft draft, Finding finding) {
        String given = draft.justifications().get(FindingKey.of(finding));
        return given != null && !given.isBlank();
    }
}
