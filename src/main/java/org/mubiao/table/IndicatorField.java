package org.mubiao.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of an indicator (绩效指标), a row of the table. {@link #VALUE} and {@link #WEIGHT} have types of their own, all
 * others are texts. The explaining parts are those of the core indicator template of 财预〔2021〕101号.
 */
public enum IndicatorField {
    LEVEL1("level1"),
    LEVEL2("level2"),
    NAME("name"),
    VALUE("value"),
    WEIGHT("weight"),
    DEFINITION("definition"),
    FORMULA("formula"),
    SCORING("scoring"),
    VALUE_BASIS("value_basis"),
    COLLECTION("collection"),
    DATA_SOURCE("data_source"),
    BASELINE("baseline"),
    REMARK("remark"),
    /** What the row was taken from, as {@code <id>@<version>} of a standard indicator (标准指标); never printed. */
    STANDARD("standard");

    private final String key;

    IndicatorField(String key) {
        this.key = key;
    }

    /** Its name in paths and in the JSON form. */
    public String key() {
        return key;
    }

    public boolean isText() {
        return this != VALUE && this != WEIGHT;
    }

    /** Whether the JSON form always names it, with {@code null} when it is unknown. */
    boolean isAlwaysNamed() {
        return this == LEVEL1 || this == LEVEL2 || this == NAME;
    }

    public static Optional<IndicatorField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
