package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.UsesOfStandards;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts the drafts that use a standard. Drafts are their units' own: they are counted unit by unit, each in its own scope,
 * and nothing but the number comes out. A thread of its own does it, as in a person's request the person stays who acts.
 */
@Component
class DraftUses implements UsesOfStandards, DisposableBean {

    private static final String PURPOSE = "统计标准指标的使用";

    private final Tenancy tenancy;
    private final EntityManager entities;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "draft-uses");
        thread.setDaemon(true);
        return thread;
    });

    DraftUses(Tenancy tenancy, EntityManager entities) {
        this.tenancy = tenancy;
        this.entities = entities;
    }

    @Override
    public StandardUse of(StandardProfile standard) {
        JurisdictionId jurisdiction = ActingScope.require().jurisdiction();
        try {
            return new StandardUse(
                    Kind.DRAFTS,
                    CompletableFuture.supplyAsync(() -> count(jurisdiction, standard), counting)
                            .join(),
                    List.of());
        } catch (CompletionException fault) {
            throw new IllegalStateException("drafts were not counted", fault.getCause());
        }
    }

    @Override
    public void destroy() {
        counting.shutdown();
    }

    private long count(JurisdictionId jurisdiction, StandardProfile standard) {
        ActingScope job = ActingScope.job(jurisdiction, PURPOSE);
        List<UnitProfile> units = ActingScope.runAs(job, List.of(), tenancy::units);
        long count = 0;
        for (UnitProfile unit : units) {
            ActingScope scope = new ActingScope(jurisdiction, unit.id(), job.actor());
            count += ActingScope.runAs(scope, List.of(Authorities.DRAFT), () -> count(standard));
        }
        return Math.min(count, COUNTED);
    }

    private long count(StandardProfile standard) {
        return entities.createQuery(
                        "select count(distinct i.projectId) from ProjectIndicator i where i.standardId = :standard",
                        Long.class)
                .setParameter("standard", standard.id().value())
                .getSingleResult();
    }
}
