package org.mubiao.identity;

import java.util.List;
import java.util.Locale;
import org.mubiao.tenancy.Authorities;

/** What somebody is in a unit or in the bureau, and so what they may do there. */
public enum Role {
    /** 填报: writes the unit's projects and submits them. */
    DRAFTER(true, Authorities.DRAFT),
    /** 单位审核: passes for the unit what its drafters submit. */
    UNIT_APPROVER(true, Authorities.APPROVE_FOR_UNIT, Authorities.PUBLISH),
    /**
     * 主管部门审核: passes for a department what the units under it submit. A role of its own, because whoever reviews for
     * others is not always the one who answers for the department's own projects, and because what one sees of other units
     * must show in what one acts as.
     */
    DEPARTMENT_REVIEWER(true, Authorities.REVIEW_FOR_DEPARTMENT),
    /** 审核: decides for the bureau, at the stages and for the units of the assignments. */
    REVIEWER(false, Authorities.REVIEW, Authorities.PUBLISH),
    /** 指标库管理: keeps the catalog. */
    CATALOG_ADMINISTRATOR(false, Authorities.KEEP_CATALOG),
    /** 管理: keeps units, accounts, batches, stages and assignments. */
    ADMINISTRATOR(false, Authorities.ADMINISTER, Authorities.FOUND);

    private final boolean ofUnit;
    private final List<String> authorities;

    Role(boolean ofUnit, String... authorities) {
        this.ofUnit = ofUnit;
        this.authorities = List.of(authorities);
    }

    /** Whether it is held in a unit; the others are held in the bureau. */
    public boolean isOfUnit() {
        return ofUnit;
    }

    /** By the names of {@link Authorities}. */
    public List<String> authorities() {
        return authorities;
    }

    /** Key of the word for it. */
    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
