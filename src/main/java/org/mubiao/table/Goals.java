package org.mubiao.table;

import org.jspecify.annotations.Nullable;

/** The goals (总体目标): medium and long term, and of the year. {@code 无} is an answer and is kept. */
public record Goals(
        @Nullable String mediumLongTerm, @Nullable String annual) {

    public static final Goals EMPTY = new Goals(null, null);

    public Goals {
        mediumLongTerm = Texts.normalOrNull(mediumLongTerm);
        annual = Texts.normalOrNull(annual);
    }

    public @Nullable String text(GoalField field) {
        return switch (field) {
            case MEDIUM_LONG_TERM -> mediumLongTerm;
            case ANNUAL -> annual;
        };
    }

    public Goals with(GoalField field, @Nullable String text) {
        return switch (field) {
            case MEDIUM_LONG_TERM -> new Goals(text, annual);
            case ANNUAL -> new Goals(mediumLongTerm, text);
        };
    }
}
