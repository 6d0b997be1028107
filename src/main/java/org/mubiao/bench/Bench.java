package org.mubiao.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A group of cases that are measured together, and what is open as long as they are. */
record Bench(List<BenchCase> cases, List<? extends Closeable> open) implements Closeable {

    @Override
    public void close() throws IOException {
        for (Closeable each : open.reversed()) {
            each.close();
        }
    }

    /**
     * Where is measured.
     *
     * @param application the class of the portal, to be started within this process
     */
    record Place(PreparedSchema schema, Class<?> application) {}

    /** Opens a group on a database that is filled. */
    @FunctionalInterface
    interface Opening {
        Bench on(Place place) throws Exception;
    }
}
