package org.mubiao.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingJurisdiction;
import org.mubiao.tenancy.UnitId;

/**
 * A stage that a reviewer serves, for one unit or for all. Beside it stands the filter that it opens: what lies in the shared
 * ring is seen by the unit it is of, by those who are assigned to that unit, and by the department that supervises it.
 */
@Entity
@Filter(name = "ofJurisdiction")
@FilterDef(
        name = ReviewAssignment.CONCERNED,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = "jurisdiction_id = :jurisdiction and (unit_id = :unit or exists ("
                + "select 1 from review_assignment ra where ra.jurisdiction_id = :jurisdiction"
                + " and ra.account_id = :account and (ra.unit_id is null or ra.unit_id = unit_id)) or exists ("
                + "select 1 from unit below where below.jurisdiction_id = :jurisdiction"
                + " and below.department_id = :department and below.id = unit_id))",
        parameters = {
            @ParamDef(name = "jurisdiction", type = Long.class, resolver = ActingJurisdiction.class),
            @ParamDef(name = "unit", type = Long.class, resolver = Concerned.ActingForUnit.class),
            @ParamDef(name = "account", type = Long.class, resolver = Concerned.ActingReviewer.class),
            @ParamDef(name = "department", type = Long.class, resolver = Concerned.ActingDepartment.class)
        })
class ReviewAssignment {

    /** Entities of the shared ring carry {@code jurisdiction_id} and {@code unit_id}, and {@code @Filter} by this name. */
    static final String CONCERNED = "concerned";

    /** In characters. */
    static final int LONGEST_STAGE_KEY = 40;

    @Id
    private long id;

    private long jurisdictionId;
    private long accountId;
    private String stageKey;
    private @Nullable Long unitId;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReviewAssignment() {}

    ReviewAssignment(Account account, String stageKey, @Nullable UnitId unit) {
        this.id = Ids.next();
        this.jurisdictionId = account.jurisdiction().value();
        this.accountId = account.id().value();
        this.stageKey = stageKey;
        this.unitId = unit == null ? null : unit.value();
    }

    AssignmentId id() {
        return new AssignmentId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    String stageKey() {
        return stageKey;
    }

    @Nullable UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    boolean is(String stage, @Nullable UnitId place) {
        return stageKey.equals(stage) && Objects.equals(unit(), place);
    }

    boolean covers(String stage, UnitId place) {
        return stageKey.equals(stage) && (unitId == null || place.equals(unit()));
    }
}
