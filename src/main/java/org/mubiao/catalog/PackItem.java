package org.mubiao.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a pack.
 *
 * @param usualValue as a table writes it, such as ≥95%; null where none is usual
 * @param weight in points; null where none is usual
 */
public record PackItem(
        StandardId standard,
        @Nullable String usualValue,
        @Nullable BigDecimal weight) {}
