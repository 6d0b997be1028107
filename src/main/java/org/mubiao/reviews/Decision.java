package org.mubiao.reviews;

/** What a review comes to. It is sent together with everything its author has remarked. */
public sealed interface Decision {

    /** Longest reason or opinion, in characters. */
    int LONGEST = 1000;

    /** 退回修改; the unit reads the reason, which must say something. */
    record Return(String reason) implements Decision {}

    /** 通过 this stage; the opinion may be blank. */
    record Approve(String opinion) implements Decision {}
}
