package org.mubiao.identity;

import java.util.function.Supplier;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the filter of the shared ring compares with. */
final class Concerned {

    private static final long NONE = -1;

    private Concerned() {}

    /** The acting unit. */
    public static final class ActingForUnit implements Supplier<Long> {
        @Override
        public Long get() {
            return ActingScope.current()
                    .map(ActingScope::unit)
                    .map(UnitId::value)
                    .orElse(NONE);
        }
    }

    /**
     * The account whose assignments count, when it acts as a reviewer: its own, or as a deputy those of the one it stands in
     * for. They do not count while one acts as something else.
     */
    public static final class ActingReviewer implements Supplier<Long> {
        @Override
        public Long get() {
            return may(Authorities.REVIEW)
                    ? ActingScope.current()
                            .map(scope -> scope.actor().serving())
                            .map(AccountId::value)
                            .orElse(NONE)
                    : NONE;
        }
    }

    /** The acting unit, when it acts as the supervising department of others. */
    public static final class ActingDepartment implements Supplier<Long> {
        @Override
        public Long get() {
            return may(Authorities.REVIEW_FOR_DEPARTMENT)
                    ? ActingScope.current()
                            .map(ActingScope::unit)
                            .map(UnitId::value)
                            .orElse(NONE)
                    : NONE;
        }
    }

    private static boolean may(String authority) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
