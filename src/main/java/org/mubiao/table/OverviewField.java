package org.mubiao.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of the overview (项目概况). A new part of the overview is one constant here, one word in the translations and
 * one cell in the forms that print it. {@link #YEAR} and {@link #PERIOD} have types of their own, all others are texts.
 */
public enum OverviewField {
    PROJECT_NAME("project_name"),
    PROJECT_CODE("project_code"),
    UNIT("unit"),
    DEPARTMENT("department"),
    CONTACT("contact"),
    YEAR("year"),
    PROJECT_TYPE("project_type"),
    ATTRIBUTE("attribute"),
    SUMMARY("summary"),
    POLICY_BASIS("policy_basis"),
    RATIONALE("rationale"),
    PLAN("plan"),
    PERIOD("period");

    private final String key;

    OverviewField(String key) {
        this.key = key;
    }

    /** Its name in paths and in the JSON form. */
    public String key() {
        return key;
    }

    public boolean isText() {
        return this != YEAR && this != PERIOD;
    }

    /** Whether the JSON form always names it, with {@code null} when it is unknown. */
    boolean isAlwaysNamed() {
        return this != PROJECT_CODE && this != DEPARTMENT && this != CONTACT;
    }

    public static Optional<OverviewField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
