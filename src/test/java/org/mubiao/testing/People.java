package org.mubiao.testing;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Identity;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/**
 * A jurisdiction of its own for a test, with units and people, all made and signed in through the real services:
 *
 * <pre>{@code
 * People people = People.of(application, "甲市");
 * UnitId unit = people.unit("甲市某局");
 * SignedIn clerk = people.drafter(unit, "填报人甲");
 * SignedIn head = people.approver(unit, "负责人甲");
 * SignedIn reviewer = people.reviewer("审核人甲", "bureau");              // the stage, for all units
 * SignedIn specialist = people.reviewer("审核人乙", "bureau", unit);      // for these units only
 *
 * SignedInAs.call(clerk, () -> drafting.begin(batch, table));
 * people.job(List.of(Authorities.ADMINISTER), () -> drafting.openBatch(…));
 * }</pre>
 *
 * <p>To be used outside a transaction. {@link SignedInAs} says how to act as one of them.
 */
public final class People {

    /** Of everybody here. */
    public static final String PASSWORD = "a long enough secret";

    private final ApplicationContext application;
    private final Tenancy tenancy;
    private final Identity identity;
    private final ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "test");

    private People(ApplicationContext application) {
        this.application = application;
        this.tenancy = application.getBean(Tenancy.class);
        this.identity = application.getBean(Identity.class);
    }

    /** Opens a jurisdiction. */
    public static People of(ApplicationContext application, String jurisdiction) {
        People people = new People(application);
        String code = Long.toString(people.scope.jurisdiction().value() % 1_000_000_000_000L);
        people.job(List.of(Authorities.FOUND), () -> {
            people.tenancy.openJurisdiction(code, jurisdiction);
            return code;
        });
        return people;
    }

    /** The jurisdiction's own scope, without a unit and without a person. */
    public ActingScope scope() {
        return scope;
    }

    /** Does something as a job of the jurisdiction. */
    public <T> T job(List<String> authorities, Supplier<T> job) {
        return ActingScope.runAs(scope, authorities, job);
    }

    public UnitId unit(String name) {
        return job(List.of(Authorities.FOUND), () -> tenancy.openUnit(name));
    }

    public SignedIn drafter(UnitId unit, String name) {
        return person(name, unit, Role.DRAFTER);
    }

    public SignedIn approver(UnitId unit, String name) {
        return person(name, unit, Role.UNIT_APPROVER);
    }

    /** A reviewer who serves a stage for these units, or for all when none is named. */
    public SignedIn reviewer(String name, String stageKey, UnitId... units) {
        SignedIn reviewer = person(name, null, Role.REVIEWER);
        if (units.length == 0) {
            assign(reviewer, stageKey, null);
        }
        for (UnitId unit : units) {
            assign(reviewer, stageKey, unit);
        }
        return reviewer;
    }

    public SignedIn catalogAdministrator(String name) {
        return person(name, null, Role.CATALOG_ADMINISTRATOR);
    }

    public SignedIn administrator(String name) {
        return person(name, null, Role.ADMINISTRATOR);
    }

    /** Opens an account with one membership and signs it in. */
    public SignedIn person(String name, @Nullable UnitId unit, Role role) {
        String userName = "u" + Ids.next();
        AccountId account = job(List.of(Authorities.FOUND), () -> identity.openWithPassword(userName, name, PASSWORD));
        admit(account, unit, role);
        return signIn(userName, PASSWORD);
    }

    /** One more membership; it counts from the next {@link #signIn} on. */
    public void admit(AccountId account, @Nullable UnitId unit, Role role) {
        job(List.of(Authorities.ADMINISTER), () -> identity.admit(account, unit, role));
    }

    public void assign(SignedIn reviewer, String stageKey, @Nullable UnitId unit) {
        job(List.of(Authorities.ADMINISTER), () -> identity.assign(reviewer.account(), stageKey, unit));
    }

    /**
     * Signs in as at the door.
     *
     * @throws org.springframework.security.core.AuthenticationException as the door does
     */
    public SignedIn signIn(String userName, String password) {
        return (SignedIn) application
                .getBean(AuthenticationProvider.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, password))
                .getPrincipal();
    }
}
