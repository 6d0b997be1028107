package org.mubiao.publication;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;

/**
 * What somebody looks for among the publications; null or empty parts do not narrow it.
 *
 * @param unit part of the unit's name as printed
 * @param words that must all occur in the table's texts, separated by spaces
 * @param after the last publication of the page before, to go on from it
 */
public record PublicationSearch(
        @Nullable BudgetYear year,
        String unit,
        String words,
        @Nullable PublicationId after) {

    public static final PublicationSearch ALL = new PublicationSearch(null, "", "", null);

    public boolean narrows() {
        return year != null || !unit.isBlank() || !words.isBlank();
    }
}
