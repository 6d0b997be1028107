package org.mubiao.projects;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;

/**
 * What an edit changed at one part, exact enough to be taken back ({@link Parts}).
 *
 * @param before what the part said; null for nothing
 * @param after what it says now; null for nothing
 */
record Change(
        Kind kind,
        FieldPath path,
        @Nullable String rule,
        @Nullable String before,
        @Nullable String after) {

    enum Kind {
        /** By a person, in the table. */
        SAID,
        /** A sum that follows from what was said. */
        SUMMED,
        /** By a person, as the answer to the finding of {@link #rule} at the path. */
        JUSTIFIED
    }

    static Change said(FieldPath path, @Nullable String before, @Nullable String after) {
        return new Change(Kind.SAID, path, null, before, after);
    }

    boolean addsRow() {
        return path instanceof FieldPath.Row && before == null;
    }

    boolean removesRow() {
        return path instanceof FieldPath.Row && after == null;
    }

    /**
     * Whether both are about the same part. Writing in a row and moving it are different parts; taking a row away is about
     * all that is in it.
     */
    boolean touches(Change other) {
        if (kind == Kind.JUSTIFIED || other.kind == Kind.JUSTIFIED) {
            return kind == other.kind && path.equals(other.path) && Objects.equals(rule, other.rule);
        }
        if (path.equals(other.path)) {
            return true;
        }
        return (addsOrRemoves() && isWithin(other.path, path)) || (other.addsOrRemoves() && isWithin(path, other.path));
    }

    private boolean addsOrRemoves() {
        return addsRow() || removesRow();
    }

    private static boolean isWithin(FieldPath cell, FieldPath row) {
        return cell instanceof FieldPath.RowField field
                && row instanceof FieldPath.Row whole
                && field.row().equals(whole.row());
    }
}
