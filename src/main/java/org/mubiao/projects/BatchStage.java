package org.mubiao.projects;

/** Which step of the budget process a batch belongs to (两上两下). */
public enum BatchStage {
    /** 一上 */
    FIRST_SUBMISSION,
    /** 二上 */
    SECOND_SUBMISSION,
    /** 年中追加 */
    SUPPLEMENT,
    /** 调整 */
    ADJUSTMENT
}
