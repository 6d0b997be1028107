package org.mubiao.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * On whose behalf the program acts: one jurisdiction, and one unit of it or its finance bureau. It comes from the signed-in
 * principal or from {@link #runAs}, never from a parameter, a form or an address. Nobody acts for all jurisdictions.
 *
 * @param unit null for the bureau and for jobs of the jurisdiction
 */
public record ActingScope(
        JurisdictionId jurisdiction, @Nullable UnitId unit, Actor actor) implements ActsInScope {

    /** A job of the whole jurisdiction; it sees no unit's private work. */
    public static ActingScope job(JurisdictionId jurisdiction, String purpose) {
        return new ActingScope(jurisdiction, null, Actor.job(purpose));
    }

    @Override
    public ActingScope scope() {
        return this;
    }

    /**
     * The unit that acts.
     *
     * @throws IllegalStateException when the bureau acts: a fault of the program, as a unit's work is never offered to it
     */
    public UnitId requireUnit() {
        if (unit == null) {
            throw new IllegalStateException("no unit acts here");
        }
        return unit;
    }

    /** The scope in force here; empty when nobody acts, as on a public page. */
    public static Optional<ActingScope> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActsInScope principal
                ? Optional.of(principal.scope())
                : Optional.empty();
    }

    /**
     * The account whose assignments count, when somebody acts as a reviewer here: the own one, or as a deputy that of whom he
     * stands in for. They do not count while one acts as something else.
     */
    public static Optional<AccountId> reviewer() {
        return may(Authorities.REVIEW) ? current().map(scope -> scope.actor().serving()) : Optional.empty();
    }

    /** The acting unit, when it acts as the supervising department of others. */
    public static Optional<UnitId> department() {
        return may(Authorities.REVIEW_FOR_DEPARTMENT) ? current().map(ActingScope::unit) : Optional.empty();
    }

    private static boolean may(String authority) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /**
     * The scope in force here.
     *
     * @throws IllegalStateException when nobody acts: a fault of the program, as what needs a scope is never offered without
     */
    public static ActingScope require() {
        return current().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    /**
     * Does a job within the scope and with these authorities only; afterwards all is as it was before.
     *
     * @throws IllegalStateException within a transaction: its session may hold rows that the scope does not see; and within a
     *     request of a signed-in person's view, where Vaadin would go on giving that person's scope
     */
    public static <T> T runAs(ActingScope scope, List<String> authorities, Supplier<T> job) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a scope is taken before its transaction begins");
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                scope, null, AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(during);
        try {
            if (SecurityContextHolder.getContext() != during) {
                throw new IllegalStateException("who is signed in here stays who acts here");
            }
            return job.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
