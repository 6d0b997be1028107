package org.mubiao.reviews;

/** Where a submission stands. */
public enum SubmissionState {
    /** 审核中: it waits at a stage. */
    IN_REVIEW,
    /** 退回修改: the unit mends it, and the next round follows. */
    RETURNED,
    /** 审核通过: it has passed every stage. */
    APPROVED
}
