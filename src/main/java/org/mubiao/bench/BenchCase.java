package org.mubiao.bench;

import java.math.BigDecimal;

/**
 * Something that is measured beside its floor, which is the same without what it is measured for.
 *
 * @param most by how much it may be slower than its floor
 */
record BenchCase(String name, BigDecimal most, Deed measured, Deed floor) {

    /**
     * Something that is done over and over.
     *
     * @param before what belongs to it and is not measured
     */
    record Deed(Step before, Step once) {}

    /** A step of a deed. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }
}
