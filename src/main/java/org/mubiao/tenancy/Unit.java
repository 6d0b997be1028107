package org.mubiao.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** A budget unit (预算单位). It belongs to a jurisdiction and is seen by those who act in it only. */
@Entity
@FilterDef(
        name = Unit.OF_JURISDICTION,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = "jurisdiction_id = :jurisdiction",
        parameters = @ParamDef(name = "jurisdiction", type = Long.class, resolver = ActingJurisdiction.class))
@Filter(name = Unit.OF_JURISDICTION)
class Unit {

    static final String OF_JURISDICTION = "ofJurisdiction";

    /** In characters. */
    static final int LONGEST_NAME = 200;

    @Id
    private long id;

    private long jurisdictionId;

    private String name;

    /** The supervising department. */
    private @Nullable Long departmentId;

    private @Nullable LocalDate closedOn;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Unit() {}

    Unit(JurisdictionId jurisdiction, String name) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.name = name;
    }

    UnitId id() {
        return new UnitId(id);
    }

    JurisdictionId jurisdiction() {
        return new JurisdictionId(jurisdictionId);
    }

    String name() {
        return name;
    }

    @Nullable UnitId department() {
        return departmentId == null ? null : new UnitId(departmentId);
    }

    boolean isOpen() {
        return closedOn == null;
    }

    void rename(String newName) {
        name = newName;
    }

    void placeUnder(@Nullable UnitId department) {
        departmentId = department == null ? null : department.value();
    }

    void close(LocalDate on) {
        closedOn = on;
    }

    void reopen() {
        closedOn = null;
    }

    UnitProfile profile(String jurisdictionName) {
        return new UnitProfile(id(), jurisdiction(), jurisdictionName, name, department(), closedOn);
    }
}
