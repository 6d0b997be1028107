package org.mubiao.reviews;

import java.time.Instant;

/**
 * A decision (审核结论) that was taken at a stage.
 *
 * @param stage its key
 * @param words the reason of a return, the opinion of an approval, which may be blank
 */
public record TakenDecision(
        SubmissionId submission, String stage, Verdict verdict, String words, String by, Instant at) {

    /** What was decided. */
    public enum Verdict {
        /** 退回修改 */
        RETURNED,
        /** 通过 */
        APPROVED
    }
}
