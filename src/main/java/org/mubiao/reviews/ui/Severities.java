package org.mubiao.reviews.ui;

import java.util.Locale;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.shared.ui.SeverityChip;
import org.mubiao.table.ui.SheetMark;

/** How a severity is shown. */
final class Severities {

    private Severities() {}

    static SeverityChip chip(Severity severity) {
        return switch (severity) {
            case MUST -> SeverityChip.must();
            case SHOULD -> SeverityChip.should();
            case QUESTION -> SeverityChip.question();
        };
    }

    static SheetMark.Severity mark(Severity severity) {
        return switch (severity) {
            case MUST -> SheetMark.Severity.MUST;
            case SHOULD -> SheetMark.Severity.SHOULD;
            case QUESTION -> SheetMark.Severity.QUESTION;
        };
    }

    /** Of the colour at the edge of a card. */
    static String className(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
