package org.mubiao.reviews;

/** Where a thread stands. */
public enum ThreadState {
    /** It waits for the unit. */
    OPEN,
    /** The unit has answered; it waits for the stage that raised it. */
    ANSWERED,
    /** 已了结: the stage that raised it is content. */
    SETTLED
}
