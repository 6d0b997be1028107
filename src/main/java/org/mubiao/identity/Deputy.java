package org.mubiao.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;

/** Somebody stands in for what another one is in one place, from a day to a day. */
@Entity
@Filter(name = "ofJurisdiction")
class Deputy {

    @Id
    private long id;

    private long jurisdictionId;
    private long accountId;
    private long membershipId;
    private long deputyAccountId;
    private LocalDate firstDate;
    private LocalDate lastDate;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Deputy() {}

    Deputy(Account holder, Membership membership, Account deputy, LocalDate firstDate, LocalDate lastDate) {
        this.id = Ids.next();
        this.jurisdictionId = holder.jurisdiction().value();
        this.accountId = membership.account().value();
        this.membershipId = membership.id().value();
        this.deputyAccountId = deputy.id().value();
        this.firstDate = firstDate;
        this.lastDate = lastDate;
    }

    DeputyId id() {
        return new DeputyId(id);
    }

    /** Who is stood in for. */
    AccountId holder() {
        return new AccountId(accountId);
    }

    MembershipId membership() {
        return new MembershipId(membershipId);
    }

    /** Who stands in. */
    AccountId deputy() {
        return new AccountId(deputyAccountId);
    }

    LocalDate firstDate() {
        return firstDate;
    }

    LocalDate lastDate() {
        return lastDate;
    }

    boolean isInForce(LocalDate today) {
        return !today.isBefore(firstDate) && !today.isAfter(lastDate);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !last.isBefore(firstDate) && !first.isAfter(lastDate);
    }
}
