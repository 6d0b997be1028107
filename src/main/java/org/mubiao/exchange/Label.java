package org.mubiao.exchange;

/**
 * What a label of a printed table announces.
 *
 * @param key of the field, goal or kind of total; the label itself where nothing finer is needed
 * @param rank the lower, the more it speaks for its field when a table prints two labels of it
 */
record Label(Kind kind, String key, int rank) {

    enum Kind {
        FIELD,
        PERIOD_BEGINS,
        PERIOD_ENDS,
        GOAL,
        GOAL_RESULT,
        GOAL_BLOCK,
        FUNDING_BLOCK,
        TOTAL,
        OVERVIEW_BLOCK,
        INDICATOR_BLOCK,
        COLUMN,
        OTHER
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    boolean isOfGoals() {
        return kind == Kind.GOAL || kind == Kind.GOAL_RESULT || kind == Kind.GOAL_BLOCK;
    }

    boolean isOfFunding() {
        return kind == Kind.FUNDING_BLOCK || kind == Kind.TOTAL;
    }
}
