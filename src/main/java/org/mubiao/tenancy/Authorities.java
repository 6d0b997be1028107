package org.mubiao.tenancy;

/** What somebody may do, as method security names it. */
public final class Authorities {

    /** Opens jurisdictions and units. */
    public static final String FOUND = "FOUND";

    /** Makes an approved table public. */
    public static final String PUBLISH = "PUBLISH";

    private Authorities() {}
}
