package org.mubiao.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes out who signed in, within the jurisdiction of the account. */
@Component
class Principals {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Places places;
    private final Tenancy tenancy;

    Principals(Accounts accounts, Memberships memberships, Places places, Tenancy tenancy) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.places = places;
        this.tenancy = tenancy;
    }

    /** Acting as last time, or as the first of the memberships when that one is gone. */
    @Transactional(readOnly = true)
    public SignedIn of(Credential credential) {
        Account account = accounts.findById(credential.account().value()).orElseThrow();
        List<MembershipProfile> held =
                places.named(memberships.findByAccountIdOrderById(account.id().value()));
        return new SignedIn(
                account.id(),
                credential.userName().value(),
                account.displayName(),
                account.jurisdiction(),
                tenancy.jurisdictionName().orElse(""),
                held,
                acting(credential, held),
                credential.mustChange(),
                credential.stamp());
    }

    private static @Nullable MembershipProfile acting(Credential credential, List<MembershipProfile> held) {
        return held.stream()
                .filter(membership -> Objects.equals(membership.id().value(), credential.actingMembership()))
                .findFirst()
                .orElseGet(() -> held.isEmpty() ? null : held.getFirst());
    }
}
