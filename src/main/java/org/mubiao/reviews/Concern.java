package org.mubiao.reviews;

/**
 * Whom a shared row concerns: its unit, and a reviewer who is assigned to the unit at a stage that the submission has come
 * to. Completes the filter that {@code identity} defines, which knows the unit but not how far a submission has come: what
 * is still in the unit's own hands, or was returned there, the bureau has never been given.
 */
final class Concern {

    static final String FILTER = "concerned";

    /** For rows that name their submission. */
    static final String OF_SUBMISSION =
            "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit or exists (select 1"
                    + " from review_assignment ra, arrival came where ra.jurisdiction_id = {alias}.jurisdiction_id"
                    + " and ra.account_id = :account and (ra.unit_id is null or ra.unit_id = {alias}.unit_id)"
                    + " and came.jurisdiction_id = {alias}.jurisdiction_id and came.stage_key = ra.stage_key"
                    + " and came.submission_id = {alias}.submission_id))";

    /** For the submission. */
    static final String OF_SUBMISSION_ITSELF =
            "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit or exists (select 1"
                    + " from review_assignment ra, arrival came where ra.jurisdiction_id = {alias}.jurisdiction_id"
                    + " and ra.account_id = :account and (ra.unit_id is null or ra.unit_id = {alias}.unit_id)"
                    + " and came.jurisdiction_id = {alias}.jurisdiction_id and came.stage_key = ra.stage_key"
                    + " and came.submission_id = {alias}.id))";

    /** For what is said in a thread. */
    static final String OF_THREAD =
            "{alias}.jurisdiction_id = :jurisdiction and ({alias}.unit_id = :unit or exists (select 1"
                    + " from review_assignment ra, arrival came, review_thread said"
                    + " where ra.jurisdiction_id = {alias}.jurisdiction_id"
                    + " and ra.account_id = :account and (ra.unit_id is null or ra.unit_id = {alias}.unit_id)"
                    + " and came.jurisdiction_id = {alias}.jurisdiction_id and came.stage_key = ra.stage_key"
                    + " and came.submission_id = said.submission_id and said.id = {alias}.thread_id))";

    private Concern() {}
}
