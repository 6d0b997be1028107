package org.mubiao.tenancy;

import java.util.function.Supplier;

/** What the filter of a jurisdiction compares with: the acting scope's, or nothing that exists. */
public class ActingJurisdiction implements Supplier<Long> {

    private static final long NONE = -1;

    @Override
    public Long get() {
        return ActingScope.current().map(scope -> scope.jurisdiction().value()).orElse(NONE);
    }
}
