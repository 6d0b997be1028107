package org.mubiao.tenancy;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what follows from a change in other scopes than the one that made it: one job after the other, in a thread of its own,
 * where nobody acts yet. A job is to be one that can be done again, as a machine may die before it.
 */
@Component
public class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("afterwards").factory());

    /** Does the job as soon as those before it are done. */
    public void run(Runnable job) {
        thread.execute(() -> {
            try {
                job.run();
            } catch (RuntimeException failed) {
                LOG.error("Something that follows from a change was not done; the next start tries it again", failed);
            }
        });
    }

    /** Waits until all that was begun is done. */
    public void settle() {
        Future<?> last = thread.submit(() -> {});
        try {
            last.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
