package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mubiao.shared.ShownTimes;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rewrites the units' drafts after a merge, one unit after the other, each in its own scope and its own transaction: what is
 * done is done, also when the machine stops in between; the rest is done when it starts again.
 */
@Component
class MergeWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MergeWork.class);
    private static final String PURPOSE = "合并标准指标";

    private final Tenancy tenancy;
    private final StandardVersions versions;
    private final Standards standards;
    private final ObjectProvider<RewritesDrafts> drafts;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "merge-work");
        thread.setDaemon(true);
        return thread;
    });

    MergeWork(
            Tenancy tenancy,
            StandardVersions versions,
            Standards standards,
            ObjectProvider<RewritesDrafts> drafts,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tenancy = tenancy;
        this.versions = versions;
        this.standards = standards;
        this.drafts = drafts;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @TransactionalEventListener
    void merged(Merged merged) {
        worker.execute(() -> finish(merged.jurisdiction()));
    }

    /** What another run of the program left undone. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        worker.execute(() -> tenancy.jurisdictions().forEach(this::finish));
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }

    private record Waiting(long mergeId, long unitId) {}

    private void finish(JurisdictionId jurisdiction) {
        try {
            List<Waiting> waiting = ActingScope.runAs(ActingScope.job(jurisdiction, PURPOSE), List.of(), this::waiting);
            for (Waiting each : waiting) {
                ActingScope unit = new ActingScope(
                        jurisdiction,
                        new UnitId(each.unitId()),
                        ActingScope.job(jurisdiction, PURPOSE).actor());
                ActingScope.runAs(unit, List.of(Authorities.DRAFT), () -> {
                    transaction.executeWithoutResult(status ->
                            rewrite(new StandardMergeUnit.Key(jurisdiction.value(), each.mergeId(), each.unitId())));
                    return each;
                });
            }
        } catch (RuntimeException fault) {
            // It is still to be done; the next merge, or the next start, tries again.
            LOG.error("drafts were not rewritten after a merge in jurisdiction {}", jurisdiction.value(), fault);
        }
    }

    private List<Waiting> waiting() {
        return entities
                .createQuery(
                        "select u.key.mergeId, u.key.unitId from StandardMergeUnit u where u.doneAt is null"
                                + " order by u.key.mergeId, u.key.unitId",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Waiting((Long) row[0], (Long) row[1]))
                .toList();
    }

    private void rewrite(StandardMergeUnit.Key key) {
        StandardMergeUnit unit = entities.find(StandardMergeUnit.class, key, LockModeType.PESSIMISTIC_WRITE);
        StandardMerge merge = entities.find(StandardMerge.class, key.mergeId());
        if (unit == null || unit.isDone() || merge == null) {
            return;
        }
        Optional<StandardProfile> merged = versions.findFirstByStandardIdOrderByVersionNumberDesc(
                        merge.merged().value())
                .map(StandardVersion::profile);
        Optional<StandardProfile> survivor = standards
                .findById(merge.survivor().value())
                .flatMap(standard -> versions.findByStandardIdAndVersionNumber(
                        standard.id().value(), standard.versionOn(new ShownTimes().date(clock.instant()))))
                .map(StandardVersion::profile);
        int rows = 0;
        if (merged.isPresent() && survivor.isPresent()) {
            for (RewritesDrafts each : drafts) {
                rows += each.rewrite(merged.get(), survivor.get());
            }
        }
        unit.done(rows, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
