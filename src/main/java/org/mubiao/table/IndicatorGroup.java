package org.mubiao.table;

/** What an indicator measures, the same in every framework whatever its levels are called. */
public enum IndicatorGroup {
    QUANTITY,
    QUALITY,
    TIMELINESS,
    COST,
    BENEFIT,
    SATISFACTION
}
