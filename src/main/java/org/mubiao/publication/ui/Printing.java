package org.mubiao.publication.ui;

import org.mubiao.publication.PublishedTable;
import org.mubiao.table.Forms;
import org.mubiao.table.Sheet;

/** The sheet of a published table, on the form it was published on. */
final class Printing {

    private Printing() {}

    static Sheet sheet(PublishedTable published) {
        return Forms.named(published.formId())
                .orElseThrow(() -> new IllegalStateException("a form was taken away: " + published.formId()))
                .lay(published.table());
    }
}
