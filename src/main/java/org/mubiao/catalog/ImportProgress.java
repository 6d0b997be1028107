package org.mubiao.catalog;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How far an import has come; it can be asked to stop, and then nothing of it is kept. */
public final class ImportProgress {

    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicBoolean isCancelled = new AtomicBoolean();

    public int lines() {
        return lines.get();
    }

    public void cancel() {
        isCancelled.set(true);
    }

    public boolean isCancelled() {
        return isCancelled.get();
    }

    void one() {
        lines.incrementAndGet();
    }
}
