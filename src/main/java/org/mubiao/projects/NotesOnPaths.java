package org.mubiao.projects;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mubiao.shared.Words;
import org.mubiao.table.FieldPath;

/** What others have written on a project's table, shown beside its fields while it is mended. The review fills it. */
public interface NotesOnPaths {

    /** In the order of the paper. */
    List<Note> of(ProjectId project);

    /** The unit answers in a thread. */
    void answer(ProjectId project, String thread, String text);

    /**
     * A thread as the unit sees it.
     *
     * @param thread its id
     * @param was what stood there when it was written
     * @param open whether it still waits for the unit
     */
    record Note(String thread, FieldPath path, Severity severity, String was, boolean open, List<Line> lines) {}

    /**
     * One contribution to a thread.
     *
     * @param place the stage that speaks, or the unit, as it is called in Chinese
     */
    record Line(String author, String place, String placeEnglish, String text, Instant at) {

        public String place(Locale language) {
            return Words.ENGLISH.getLanguage().equals(language.getLanguage()) ? placeEnglish : place;
        }
    }

    /** How much a remark weighs. */
    enum Severity {
        /** 必须修改 */
        MUST,
        /** 建议 */
        SHOULD,
        /** 疑问 */
        QUESTION
    }
}
