package org.mubiao.reviews;

/** Who decides at a stage. */
public enum StageKind {
    /** The unit's own approver (单位审核). */
    UNIT,
    /** Who reviews for the supervising department (主管部门) of the unit; a unit without one passes the stage by. */
    DEPARTMENT,
    /** A reviewer of the bureau who is assigned to the stage and the unit. */
    BUREAU
}
