package org.mubiao.table;

/** Which way is better (指标方向): not the operator, though tables print the two side by side. */
public enum Direction {
    /** 正向: the more the better. */
    POSITIVE,
    /** 反向: the less the better. */
    NEGATIVE
}
