package org.mubiao.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.UnitId;

/** What an account is in a unit, or in the bureau. */
@Entity
@Filter(name = "ofJurisdiction")
class Membership {

    @Id
    private long id;

    private long jurisdictionId;
    private long accountId;
    private @Nullable Long unitId;

    @Column(name = "held_role", length = 30)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Membership() {}

    Membership(Account account, @Nullable UnitId unit, Role role) {
        this.id = Ids.next();
        this.jurisdictionId = account.jurisdiction().value();
        this.accountId = account.id().value();
        this.unitId = unit == null ? null : unit.value();
        this.role = role;
    }

    MembershipId id() {
        return new MembershipId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    @Nullable UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    Role role() {
        return role;
    }

    boolean isWhere(Membership other) {
        return Objects.equals(unitId, other.unitId);
    }

    boolean is(@Nullable UnitId place, Role what) {
        return role == what && Objects.equals(unit(), place);
    }
}
