package org.mubiao.identity;

import java.util.function.Supplier;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.UnitId;

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

    /** The account whose assignments count. */
    public static final class ActingReviewer implements Supplier<Long> {
        @Override
        public Long get() {
            return ActingScope.reviewer().map(AccountId::value).orElse(NONE);
        }
    }

    /** The acting unit, when it acts as the supervising department of others. */
    public static final class ActingDepartment implements Supplier<Long> {
        @Override
        public Long get() {
            return ActingScope.department().map(UnitId::value).orElse(NONE);
        }
    }
}
