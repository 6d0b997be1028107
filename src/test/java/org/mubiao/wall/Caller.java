package org.mubiao.wall;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.SignedInAs;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who comes to the wall around unit A. One more kind of person is one more line here, his place in {@link Town}, and
 * what he may see in {@link Sight} and {@link Secret}.
 */
enum Caller {
    /** Drafts for unit A. */
    OWNER(town -> town.clerk, true),
    /** Approves for unit A. */
    OWNING_APPROVER(town -> town.head, false),
    /** Drafts for another unit of the jurisdiction. */
    OTHER_UNIT(town -> town.otherClerk, true),
    OTHER_UNITS_APPROVER(town -> town.otherHead, false),
    /** Acts for that other unit; he is something in unit A as well, and assigned to it as a reviewer. */
    OF_BOTH_UNITS(town -> town.ofBoth, true),
    /** Approves for a unit that was split off from unit A and has taken one project over. */
    SUCCESSOR(town -> town.successor, true),
    /** Reviews for the department over unit A. */
    DEPARTMENT_REVIEWER(town -> town.supervisor, true),
    /** Drafts for that department, and reviews nothing. */
    DEPARTMENTS_CLERK(town -> town.departmentsClerk, true),
    /** Reviews for the department over the other unit. */
    OTHER_DEPARTMENTS_REVIEWER(town -> town.otherSupervisor, true),
    /** Assigned to unit A at the bureau's stage, and to a unit that has sent nothing there. */
    ASSIGNED_REVIEWER(town -> town.reviewer, true),
    /** Stands in for that reviewer, and is assigned to nothing himself. */
    DEPUTY(town -> town.deputy, true),
    /** Assigned to another unit. */
    UNASSIGNED_REVIEWER(town -> town.stranger, true),
    ADMINISTRATOR(town -> town.administrator, true),
    CATALOG_ADMINISTRATOR(town -> town.catalogKeeper, true),
    FOREIGN_CLERK(town -> town.foreignClerk, false),
    /** Assigned to all units of another jurisdiction. */
    FOREIGN_REVIEWER(town -> town.foreignReviewer, true),
    FOREIGN_ADMINISTRATOR(town -> town.foreignAdministrator, false),
    /** Whoever opens a public page. */
    NOBODY(null, true),
    /** A job of unit A's jurisdiction, with every authority there is. */
    SYSTEM(null, true);

    private static final List<String> EVERY_AUTHORITY = Stream.of(Authorities.class.getFields())
            .map(field -> {
                try {
                    return (String) field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            })
            .toList();

    private final @Nullable Function<Town, SignedIn> person;
    private final boolean ownLock;

    Caller(@Nullable Function<Town, SignedIn> person, boolean ownLock) {
        this.person = person;
        this.ownLock = ownLock;
    }

    /** Those whom the locks of the database tell apart; the others differ in what services let them do. */
    static List<Caller> toldApartByLocks() {
        return Stream.of(values()).filter(caller -> caller.ownLock).toList();
    }

    @Nullable SignedIn person(Town town) {
        return person == null ? null : person.apply(town);
    }

    /** Does something as this caller; afterwards nobody acts. */
    <T> T call(Town town, Supplier<T> work) {
        SignedIn signedIn = person(town);
        if (signedIn != null) {
            return SignedInAs.call(signedIn, work);
        }
        SecurityContextHolder.clearContext();
        return this == SYSTEM ? ActingScope.runAs(town.people.scope(), EVERY_AUTHORITY, work) : work.get();
    }
}
