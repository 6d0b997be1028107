package org.mubiao.identity;

import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.UnitId;

/**
 * A stage that a reviewer serves.
 *
 * @param unit null for all units
 * @param unitName null for all units
 */
public record Assignment(
        AssignmentId id,
        String stageKey,
        @Nullable UnitId unit,
        @Nullable String unitName) {}
