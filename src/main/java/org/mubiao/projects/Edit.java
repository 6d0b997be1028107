package org.mubiao.projects;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/** One thing a person does to a draft. Each is saved by itself, as soon as its field is left. */
public sealed interface Edit {

    /**
     * Says a field anew: a text, an amount in 万元 ({@code funding.<code>}, {@code funding.total}), the period
     * ({@code 2026-01~2026-12} as two dates {@code YYYY[-MM[-DD]]} with a tilde), a value as it was typed
     * ({@code >=80%}), a weight. Null or blank empties it.
     */
    record Say(FieldPath path, @Nullable String text) implements Edit {}

    /** Says several texts of a row at once, as one edit: what a newer version of its standard says. Null empties one. */
    record SayRow(String row, Map<IndicatorField, @Nullable String> texts) implements Edit {}

    /**
     * Adds rows, typed or taken from the catalog; they get ids.
     *
     * @param before the row they are put in front of; null for the end of their group (same levels), else of the table
     */
    record AddRows(List<Indicator> rows, @Nullable String before) implements Edit {}

    record RemoveRow(String row) implements Edit {}

    /** @param before the row it is put in front of; null for the end */
    record MoveRow(String row, @Nullable String before) implements Edit {}
}
