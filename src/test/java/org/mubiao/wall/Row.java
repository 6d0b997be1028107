package org.mubiao.wall;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as it lies in the database. */
record Row(String table, Map<String, @Nullable Object> values) {

    Object value(String column) {
        return Objects.requireNonNull(values.get(column), () -> table + "." + column);
    }

    /** A number in a column; null when it is empty or there is no such column. */
    @Nullable Long number(String column) {
        return values.get(column) instanceof Number number ? (Long) number.longValue() : null;
    }
}
