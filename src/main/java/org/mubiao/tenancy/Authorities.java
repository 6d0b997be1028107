package org.mubiao.tenancy;

/** What somebody may do, as method security names it. */
public final class Authorities {

    /** Opens jurisdictions and units. */
    public static final String FOUND = "FOUND";

    /** Writes its unit's projects and submits them. */
    public static final String DRAFT = "DRAFT";

    /** Decides at the stage of its own unit (单位审核). */
    public static final String APPROVE_FOR_UNIT = "APPROVE_FOR_UNIT";

    /** Decides for the units under its own, at the stage of the supervising department (主管部门). */
    public static final String REVIEW_FOR_DEPARTMENT = "REVIEW_FOR_DEPARTMENT";

    /** Decides at the stages and for the units assigned to it. */
    public static final String REVIEW = "REVIEW";

    /** Makes an approved table public. */
    public static final String PUBLISH = "PUBLISH";

    /** Keeps the indicator catalog. */
    public static final String KEEP_CATALOG = "KEEP_CATALOG";

    /** Keeps units, accounts, batches, stages and assignments. */
    public static final String ADMINISTER = "ADMINISTER";

    private Authorities() {}
}
