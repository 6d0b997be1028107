package org.mubiao.reviews;

/**
 * Whom a shared row concerns: its unit; a reviewer who is assigned to the unit at a stage that the submission has come to;
 * the department that supervises the unit, when the submission has come to the department's stage; and a unit that has taken
 * the project over. Completes the filter that {@code identity} defines, which knows the unit but not how far a submission has
 * come: what is still in the unit's own hands, or was returned there, neither the department nor the bureau has been given.
 */
final class Concern {

    static final String FILTER = "concerned";

    private static final String OF_UNIT = "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit or ";

    // The same is said of the row itself and of the submission it hangs on; an annotation takes nothing but a sum of
    // constants.

    private static final String REVIEWER =
            "exists (select 1 from review_assignment ra" + " where ra.account_id = :account and ra.jurisdiction_id = ";
    private static final String OF_ITS_UNIT = ".jurisdiction_id and (ra.unit_id is null or ra.unit_id = ";
    private static final String AT_A_STAGE = ".unit_id) and locate(concat(' ', ra.stage_key, '|'), ";
    private static final String OR = ".stages_come_to) > 0) or ";
    private static final String DEPARTMENT =
            ".stages_come_to like '%|DEPARTMENT %' and exists (select 1 from unit below"
                    + " where below.department_id = :department and below.jurisdiction_id = ";
    private static final String OVER_ITS_UNIT = ".jurisdiction_id and below.id = ";
    private static final String OR_SUCCESSOR = ".unit_id) or exists (select 1 from project_handover ho"
            + " where ho.to_unit_id = :unit and ho.jurisdiction_id = ";
    private static final String FROM_ITS_UNIT = ".jurisdiction_id and ho.from_unit_id = ";
    private static final String OF_ITS_PROJECT = ".unit_id and ho.project_id = ";
    private static final String END = ".project_id))";

    private static final String ROW = "{alias}";
    private static final String SENT = "sent";

    private static final String BY_SUBMISSION = " where sent.jurisdiction_id = {alias}.jurisdiction_id and (" + REVIEWER
            + SENT + OF_ITS_UNIT + SENT + AT_A_STAGE + SENT + OR + SENT + DEPARTMENT + SENT + OVER_ITS_UNIT + SENT
            + OR_SUCCESSOR + SENT + FROM_ITS_UNIT + SENT + OF_ITS_PROJECT + SENT + END + " and sent.id = ";

    /** For the submission. */
    static final String OF_SUBMISSION_ITSELF = OF_UNIT
            + REVIEWER
            + ROW
            + OF_ITS_UNIT
            + ROW
            + AT_A_STAGE
            + ROW
            + OR
            + ROW
            + DEPARTMENT
            + ROW
            + OVER_ITS_UNIT
            + ROW
            + OR_SUCCESSOR
            + ROW
            + FROM_ITS_UNIT
            + ROW
            + OF_ITS_PROJECT
            + ROW
            + END;

    /** For rows that name their submission. */
    static final String OF_SUBMISSION =
            OF_UNIT + "exists (select 1 from submission sent" + BY_SUBMISSION + "{alias}.submission_id))";

    /** For what is said in a thread. */
    static final String OF_THREAD =
            OF_UNIT + "exists (select 1 from review_thread said, submission sent" + BY_SUBMISSION
                    + "said.submission_id and said.jurisdiction_id = {alias}.jurisdiction_id and said.id = {alias}.thread_id))";

    private Concern() {}
}
