package org.mubiao.reviews;

/** Who decides at a stage. */
public enum StageKind {
    /** The unit's own approver (单位审核). */
    UNIT,
    /** A reviewer of the bureau who is assigned to the stage and the unit. */
    BUREAU
}
