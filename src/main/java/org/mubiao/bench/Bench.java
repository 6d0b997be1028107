package org.mubiao.bench;

import java.util.List;

/** A group of cases that are measured together, and the portals that they are measured in. */
record Bench(List<BenchCase> cases, List<ServedPortal> portals) implements AutoCloseable {

    @Override
    public void close() {
        portals.forEach(ServedPortal::close);
    }

    /** Opens a group on a database that is filled. */
    @FunctionalInterface
    interface Opening {
        Bench on(PreparedSchema schema) throws Exception;
    }
}
