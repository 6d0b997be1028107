package org.mubiao.table;

import java.util.Arrays;
import java.util.Optional;

/** The two goals (总体目标) of a table. */
public enum GoalField {
    MEDIUM_LONG_TERM("medium_long_term"),
    ANNUAL("annual");

    private final String key;

    GoalField(String key) {
        this.key = key;
    }

    /** Its name in paths and in the JSON form. */
    public String key() {
        return key;
    }

    public static Optional<GoalField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
