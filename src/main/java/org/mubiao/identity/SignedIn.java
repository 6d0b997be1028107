package org.mubiao.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.ActsInScope;
import org.mubiao.tenancy.JurisdictionId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, with all memberships and the one he acts as. Until a given password is changed he may do nothing else.
 *
 * @param memberships his own; those of others that he may act as are not among them
 * @param acting his own or, as a deputy, another's; null for an account without any membership, which may do nothing
 * @param stamp of the account when this was made; the account moves on when an administrator takes something away from it
 */
public record SignedIn(
        AccountId account,
        String userName,
        String displayName,
        JurisdictionId jurisdiction,
        String jurisdictionName,
        List<MembershipProfile> memberships,
        @Nullable MembershipProfile acting,
        boolean mustChangePassword,
        int stamp)
        implements UserDetails, ActsInScope {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    /** Who is signed in here; empty for jobs and for nobody. */
    public static Optional<SignedIn> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null);
    }

    @Override
    public ActingScope scope() {
        StandsFor whom = acting == null ? null : acting.standsFor();
        return new ActingScope(
                jurisdiction,
                acting == null ? null : acting.unit(),
                whom == null
                        ? new Actor(account, displayName)
                        : new Actor(account, whom.named(displayName), whom.account()));
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return acting == null || mustChangePassword
                ? List.of()
                : AuthorityUtils.createAuthorityList(acting.role().authorities());
    }

    /** Nothing: what was typed or kept is not carried along. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    /** Whether he may still act as this on the day; a deputy only until the last day of the leave. */
    boolean actsInTime(LocalDate today) {
        return acting == null
                || acting.standsFor() == null
                || !today.isAfter(acting.standsFor().lastDay());
    }

    SignedIn actingAs(MembershipProfile membership) {
        return new SignedIn(
                account,
                userName,
                displayName,
                jurisdiction,
                jurisdictionName,
                memberships,
                membership,
                mustChangePassword,
                stamp);
    }

    SignedIn withPasswordChanged(int newStamp) {
        return new SignedIn(
                account, userName, displayName, jurisdiction, jurisdictionName, memberships, acting, false, newStamp);
    }
}
