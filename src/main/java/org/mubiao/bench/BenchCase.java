package org.mubiao.bench;

import java.math.BigDecimal;

/**
 * Something that is measured beside its floor, which is the same without what it is measured for, or the least that anything
 * of its kind costs.
 *
 * @param warmUp how often both are done before
 * @param rounds how often both are measured
 */
record BenchCase(String name, Bound bound, int warmUp, int rounds, Deed measured, Deed floor) {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 100;

    BenchCase(String name, Bound bound, Deed measured, Deed floor) {
        this(name, bound, WARM_UP, ROUNDS, measured, floor);
    }

    /** What a case may cost at most. */
    sealed interface Bound {

        /** In the median, compared with its floor. */
        record TimesItsFloor(BigDecimal most) implements Bound {}

        /** In all but five of a hundred. */
        record Milliseconds(long most) implements Bound {}

        static Bound timesItsFloor(String most) {
            return new TimesItsFloor(new BigDecimal(most));
        }
    }

    /**
     * Something that is done over and over.
     *
     * @param before what belongs to it and is not measured
     */
    record Deed(Step before, Step once, Meter meter) {

        Deed(Step before, Step once) {
            this(before, once, Meter.NANOSECONDS);
        }

        /** Does it once and says what it cost. */
        long take() throws Exception {
            before.take();
            return meter.measure(once);
        }
    }

    /** A step of a deed. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }
}
