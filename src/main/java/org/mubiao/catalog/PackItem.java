package org.mubiao.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Texts;

/**
 * An indicator of a pack. Two that say the same are equal.
 *
 * @param usualValue as a table writes it, such as ≥95%; null where none is usual
 * @param weight in points; null where none is usual
 */
public record PackItem(
        StandardId standard,
        @Nullable String usualValue,
        @Nullable BigDecimal weight) {

    public PackItem {
        usualValue = usualValue == null || usualValue.isBlank() ? null : Texts.normal(usualValue);
        weight = weight == null ? null : weight.stripTrailingZeros();
    }

    /** The same of the standard that stands for its own. */
    PackItem of(StandardId survivor) {
        return new PackItem(survivor, usualValue, weight);
    }
}
