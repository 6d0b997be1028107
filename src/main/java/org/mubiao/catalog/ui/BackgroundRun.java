package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something that takes a while as the acting keeper of the catalog, while the page asks now and then how far it is. */
final class BackgroundRun<T> {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRun.class);
    private static final int POLL = 300;
    private static final int NO_POLL = -1;

    private final CompletableFuture<T> work;

    BackgroundRun(Supplier<T> job) {
        ActingScope scope = ActingScope.require();
        this.work = CompletableFuture.supplyAsync(
                () -> ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), job),
                task -> Thread.ofPlatform().daemon().name("catalog-run").start(task));
    }

    /**
     * @param meanwhile is run now and then
     * @param done receives the result
     * @param refused receives why there is none
     */
    void follow(Runnable meanwhile, SerializableConsumer<T> done, SerializableConsumer<SpokenException> refused) {
        UI ui = UI.getCurrent();
        ui.setPollInterval(POLL);
        ui.addPollListener(poll -> {
            meanwhile.run();
            if (work.isDone()) {
                ui.setPollInterval(NO_POLL);
                poll.unregisterListener();
                settle(done, refused);
            }
        });
    }

    /** Waits for it, for a test that has no browser to ask. */
    void settle(SerializableConsumer<T> done, SerializableConsumer<SpokenException> refused) {
        T result;
        try {
            result = work.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof SpokenException spoken) {
                refused.accept(spoken);
            } else {
                LOG.error("a run over the catalog failed", fault);
                refused.accept(new SpokenException(Message.of("catalog.refused.run-failed")));
            }
            return;
        }
        done.accept(result);
    }
}
