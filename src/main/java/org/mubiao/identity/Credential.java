package org.mubiao.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.JurisdictionId;

/**
 * What signs an account in. It is read before anybody acts, so no filter lies on it: it is reached by the exact user name,
 * or by an account that was reached through the filter of its jurisdiction.
 */
@Entity
class Credential {

    @Id
    private long accountId;

    private long jurisdictionId;
    private String userName;
    private String passwordHash;
    private boolean mustChange;
    private boolean demonstration;
    private boolean closed;
    private int stamp;
    private @Nullable Long actingMembershipId;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Credential() {}

    Credential(Account account, UserName userName, String passwordHash) {
        this.accountId = account.id().value();
        this.jurisdictionId = account.jurisdiction().value();
        this.userName = userName.value();
        this.passwordHash = passwordHash;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    JurisdictionId jurisdiction() {
        return new JurisdictionId(jurisdictionId);
    }

    UserName userName() {
        return new UserName(userName);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean isOfDemonstration() {
        return demonstration;
    }

    boolean isClosed() {
        return closed;
    }

    int stamp() {
        return stamp;
    }

    @Nullable Long actingMembership() {
        return actingMembershipId;
    }

    /** An administrator gave the password: it signs in once, to be changed. */
    void give(String newHash) {
        passwordHash = newHash;
        mustChange = true;
        endSessions();
    }

    /** The person chose the password. */
    void choose(String newHash) {
        passwordHash = newHash;
        mustChange = false;
        endSessions();
    }

    /** The same password, hashed as it is done today. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    /** The password is told to everybody and counts on the demonstration only. */
    void belongToDemonstration() {
        demonstration = true;
    }

    void close() {
        closed = true;
        endSessions();
    }

    void reopen() {
        closed = false;
    }

    /** Whoever is signed in with it is signed out at the next request. */
    void endSessions() {
        stamp++;
    }

    void actAs(MembershipId membership) {
        actingMembershipId = membership.value();
    }
}
