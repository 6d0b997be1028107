package org.mubiao.reviews;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.UnitId;

/** A stage that somebody serves. @param units ids of the units he serves it for; null for all of the jurisdiction */
record Duty(String stage, @Nullable Set<Long> units) {

    boolean covers(String otherStage, UnitId unit) {
        return stage.equals(otherStage) && (units == null || units.contains(unit.value()));
    }
}
