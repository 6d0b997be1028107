package org.mubiao.projects.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Draft;
import org.mubiao.projects.FindingKey;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/** What a field of the wizard writes: a part of the table, or the answer to a finding. */
sealed interface Part {

    /** Where on the table it belongs. */
    FieldPath path();

    /** Its name for the browser, which keeps what was typed under it. */
    String key();

    /** What the draft says there, as a person would type it; empty when nothing. */
    String textIn(Draft draft);

    record Field(FieldPath path) implements Part {
        @Override
        public String key() {
            return path.toString();
        }

        @Override
        public String textIn(Draft draft) {
            String text = written(draft.table());
            return text == null ? "" : text;
        }

        /** Typesetting marks in words are shown, for a person to see what is to be mended. */
        private @Nullable String written(TargetTable table) {
            if (path instanceof FieldPath.RowField cell && cell.field() == IndicatorField.VALUE) {
                return table.indicator(cell.row())
                        .map(row -> row.value())
                        .map(Field::typed)
                        .orElse(null);
            }
            return table.printed(path);
        }

        private static @Nullable String typed(TargetValue value) {
            return value.isQuantitative() ? value.printed() : value.text();
        }
    }

    record Reason(FindingKey finding) implements Part {
        private static final String MARK = "reason:";

        @Override
        public FieldPath path() {
            return finding.path();
        }

        @Override
        public String key() {
            return MARK + finding.rule() + ":" + finding.path();
        }

        @Override
        public String textIn(Draft draft) {
            return draft.justifications().getOrDefault(finding, "");
        }
    }

    /** The part that has the key; empty when it is none. */
    static Optional<Part> ofKey(String key) {
        if (!key.startsWith(Reason.MARK)) {
            return FieldPath.parse(key).map(Field::new);
        }
        String rest = key.substring(Reason.MARK.length());
        int colon = rest.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : FieldPath.parse(rest.substring(colon + 1))
                        .map(path -> new Reason(new FindingKey(rest.substring(0, colon), path)));
    }
}
