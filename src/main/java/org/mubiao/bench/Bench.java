package org.mubiao.bench;

import java.util.List;

/** A group of cases that are measured together; what they stand on goes when it is closed. */
interface Bench extends AutoCloseable {

    List<BenchCase> cases() throws Exception;

    @Override
    void close();
}
