package org.mubiao.table.ui;

import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;

/** Something to be seen on a cell of a sheet. A path without a cell of its own is shown on the closest one. */
public sealed interface SheetMark {

    FieldPath path();

    /** The cell says something else than before; the old text is struck before the new one. */
    static SheetMark changed(FieldPath path, @Nullable String before) {
        return new Changed(path, before);
    }

    /** Somebody wrote about the cell. */
    static SheetMark pin(FieldPath path, int number, Severity severity, boolean done) {
        return new Pin(path, number, severity, done);
    }

    /** @param before what was printed; null when nothing was */
    record Changed(FieldPath path, @Nullable String before) implements SheetMark {}

    /**
     * @param number by which the same thing is called beside the sheet
     * @param done whether nothing is left to do about it
     */
    record Pin(FieldPath path, int number, Severity severity, boolean done) implements SheetMark {}

    /** How much a remark weighs; its colour. */
    enum Severity {
        /** 必须修改 */
        MUST,
        /** 建议 */
        SHOULD,
        /** 疑问 */
        QUESTION
    }
}
