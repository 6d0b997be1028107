package org.mubiao.table;

/** How a value cell was read. */
public record ValueReading(TargetValue value) {
    public static ValueReading of(String text) {
        return new ValueReading(new TargetValue(null, null, null, text));
    }
}
