package org.mubiao.catalog;

/** How a standard is judged (指标性质): which way is better, or by words. */
public enum Nature {
    /** 正向: the more the better. */
    POSITIVE,
    /** 反向: the less the better. */
    NEGATIVE,
    /** 定性: by description or grade, without a number. */
    QUALITATIVE
}
