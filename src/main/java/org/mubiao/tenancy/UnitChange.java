package org.mubiao.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** An entry in the history of a unit: written once and never changed. */
@Entity
@Immutable
@Filter(name = Unit.OF_JURISDICTION)
class UnitChange {

    @Id
    private long id;

    private long jurisdictionId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitChangeKind changeKind;

    private String nameBefore;
    private String nameAfter;
    private @Nullable Long otherUnitId;
    private LocalDate effectiveOn;
    private String reason;
    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UnitChange() {}

    UnitChange(
            Unit unit,
            String nameBefore,
            UnitChangeKind kind,
            @Nullable UnitId other,
            UnitOrder order,
            Actor actor,
            Instant now) {
        AccountId account = actor.account();
        this.id = Ids.next();
        this.jurisdictionId = unit.jurisdiction().value();
        this.unitId = unit.id().value();
        this.changeKind = kind;
        this.nameBefore = nameBefore;
        this.nameAfter = unit.name();
        this.otherUnitId = other == null ? null : other.value();
        this.effectiveOn = order.on();
        this.reason = order.reason();
        this.changedAt = now;
        this.changedBy = account == null ? null : account.value();
        this.changedByName = actor.name();
    }

    boolean isMerger() {
        return changeKind == UnitChangeKind.MERGED;
    }

    @Nullable UnitId other() {
        return otherUnitId == null ? null : new UnitId(otherUnitId);
    }

    UnitHistoryEntry entry(@Nullable String otherName) {
        return new UnitHistoryEntry(
                changeKind, nameBefore, nameAfter, other(), otherName, effectiveOn, reason, changedAt, changedByName);
    }
}
