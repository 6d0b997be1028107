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

    /** The acting account, when it acts as a reviewer: assignments do not count while one acts as something else. */
    public static final class ActingReviewer implements Supplier<Long> {
        @Override
        public Long get() {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            boolean reviews = authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(granted -> Authorities.REVIEW.equals(granted.getAuthority()));
            return reviews
                    ? ActingScope.current()
                            .map(scope -> scope.actor().account())
                            .map(AccountId::value)
                            .orElse(NONE)
                    : NONE;
        }
    }
}
