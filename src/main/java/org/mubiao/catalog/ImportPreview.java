package org.mubiao.catalog;

import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param created lines that become new standards
 * @param changed lines that become the next version of one, as they say something else
 * @param unchanged lines that say what is there
 * @param refused lines that cannot be taken; while there is one, nothing is
 * @param shown the refused lines, then what is changed, then what is new, as far as they are shown
 */
public record ImportPreview(int created, int changed, int unchanged, int refused, List<Row> shown) {

    public ImportPreview {
        shown = List.copyOf(shown);
    }

    /** Whether the import can be made. */
    public boolean isClean() {
        return refused == 0;
    }

    /** What becomes of a line. */
    public enum Fate {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param number of the line in the file
     * @param faults by the cell that they are about
     * @param before what the standard that is there says in the cells that say something else
     */
    public record Row(
            int number,
            Fate fate,
            Map<StandardField, String> texts,
            List<StandardFault> faults,
            Map<StandardField, String> before) {

        public Row {
            texts = Map.copyOf(texts);
            faults = List.copyOf(faults);
            before = Map.copyOf(before);
        }
    }
}
