package org.mubiao.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/** What all units of the acting jurisdiction promised, from published tables only. Whoever publishes fills it. */
@FunctionalInterface
public interface PeerFigures {

    /** Units that must have promised a number before anything is told of it: fewer would tell of a single one. */
    int LEAST_UNITS = 5;

    /** Empty when fewer than {@link #LEAST_UNITS} units have promised a number in the standard's unit of measure. */
    Optional<Figures> of(Survivor standard);

    /** The quartiles of the numbers, each the newest of its published table. */
    record Figures(int units, int tables, BigDecimal lower, BigDecimal median, BigDecimal upper) {}
}
