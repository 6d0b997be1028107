package org.mubiao.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * On whose behalf the program acts: one jurisdiction. It comes from the signed-in principal or from {@link #runAs}, never from
 * a parameter, a form or an address. Nobody acts for all jurisdictions.
 *
 * @param purpose what a job does, for the log; people act under their own names
 */
public record ActingScope(JurisdictionId jurisdiction, String purpose) {

    /** The scope in force here; empty when nobody acts, as on a public page. */
    public static Optional<ActingScope> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingScope scope
                ? Optional.of(scope)
                : Optional.empty();
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
     * @throws IllegalStateException within a transaction: its session may hold rows that the scope does not see
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
            return job.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
