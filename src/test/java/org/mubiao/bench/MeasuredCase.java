package org.mubiao.bench;

/** Something that is measured beside its floor, which is the same without what it is measured for. */
interface MeasuredCase {

    String name();

    /** Once, before anything is measured. */
    default void prepare() throws Exception {}

    void once() throws Exception;

    void floor() throws Exception;
}
