package org.mubiao.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mubiao.bench.BenchCase.Step;

/** What is measured of a step. */
enum Meter {

    /** How long it takes. */
    NANOSECONDS("us") {
        @Override
        long measure(Step step) throws Exception {
            long before = System.nanoTime();
            step.take();
            return System.nanoTime() - before;
        }
    },

    /** The most live heap that it holds at once: what remains of it after collections that follow one another. */
    BYTES("kB") {
        @Override
        long measure(Step step) throws Exception {
            long before = live();
            FutureTask<Void> done = new FutureTask<>(asCallable(step));
            Thread worker = new Thread(done, "measured");
            worker.start();
            long most = 0;
            while (true) {
                try {
                    done.get(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
                    return Math.max(most, 0);
                } catch (TimeoutException isAtIt) {
                    most = Math.max(most, live() - before);
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    };

    /** Between two collections, which hold up what is measured. */
    private static final int PAUSE_MILLISECONDS = 30;

    private final String unitOfFigures;

    Meter(String unitOfFigures) {
        this.unitOfFigures = unitOfFigures;
    }

    /** A thousand of what is measured. */
    String unitOfFigures() {
        return unitOfFigures;
    }

    abstract long measure(Step step) throws Exception;

    private static Callable<Void> asCallable(Step step) {
        return () -> {
            step.take();
            return null;
        };
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
