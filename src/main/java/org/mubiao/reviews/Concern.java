package org.mubiao.reviews;

/**
 * Whom a shared row concerns: its unit; a reviewer who is assigned to the unit at a stage that the submission has come to;
 * the department that supervises the unit, when the submission has come to the department's stage; and a unit that has taken
 * the project over. Completes the filter that {@code identity} defines, which knows the unit but not how far a submission has
 * come: what is still in the unit's own hands, or was returned there, neither the department nor the bureau has been given.
 */
final class Concern {

    static final String FILTER = "concerned";

    private static final String OF_UNIT =
            "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit or exists (select 1";

    private static final String TO_REVIEWER = " where ra.jurisdiction_id = {alias}.jurisdiction_id"
            + " and ra.account_id = :account and (ra.unit_id is null or ra.unit_id = {alias}.unit_id)"
            + " and came.jurisdiction_id = {alias}.jurisdiction_id and came.stage_key = ra.stage_key"
            + " and came.submission_id = ";

    private static final String OR = ") or exists (select 1";

    private static final String TO_DEPARTMENT = " where below.jurisdiction_id = {alias}.jurisdiction_id"
            + " and below.id = {alias}.unit_id and below.department_id = :department"
            + " and st.jurisdiction_id = {alias}.jurisdiction_id and st.stage_kind = 'DEPARTMENT'"
            + " and came.jurisdiction_id = {alias}.jurisdiction_id and came.stage_key = st.stage_key"
            + " and came.submission_id = ";

    private static final String TO_SUCCESSOR = " where ho.jurisdiction_id = {alias}.jurisdiction_id"
            + " and ho.to_unit_id = :unit and ho.from_unit_id = {alias}.unit_id and ho.project_id = ";

    private static final String REVIEWERS = " from review_assignment ra, arrival came";
    private static final String DEPARTMENTS = " from unit below, stage st, arrival came";
    private static final String SUCCESSORS = " from project_handover ho";
    private static final String SAID = ", review_thread said";
    private static final String SAID_HERE = "said.submission_id and said.id = {alias}.thread_id";

    /** For rows that name their submission. */
    static final String OF_SUBMISSION = OF_UNIT + REVIEWERS + TO_REVIEWER + "{alias}.submission_id" + OR + DEPARTMENTS
            + TO_DEPARTMENT + "{alias}.submission_id" + OR + SUCCESSORS + ", submission sent" + TO_SUCCESSOR
            + "sent.project_id and sent.id = {alias}.submission_id))";

    /** For the submission. */
    static final String OF_SUBMISSION_ITSELF = OF_UNIT + REVIEWERS + TO_REVIEWER + "{alias}.id" + OR + DEPARTMENTS
            + TO_DEPARTMENT + "{alias}.id" + OR + SUCCESSORS + TO_SUCCESSOR + "{alias}.project_id))";

    /** For what is said in a thread. */
    static final String OF_THREAD = OF_UNIT + REVIEWERS + SAID + TO_REVIEWER + SAID_HERE + OR + DEPARTMENTS + SAID
            + TO_DEPARTMENT + SAID_HERE + OR + SUCCESSORS + SAID + TO_SUCCESSOR
            + "said.project_id and said.id = {alias}.thread_id))";

    private Concern() {}
}
