package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.UsesOfEntries;
import org.mubiao.catalog.UsesOfStandards;
import org.mubiao.table.FieldPath;
import org.mubiao.table.OverviewField;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts the drafts that use a standard or an entry of a dictionary. Drafts are their units' own: they are counted unit by unit, each in its own scope,
 * and nothing but the number comes out. A thread of its own does it, as in a person's request the person stays who acts.
 */
@Component
class DraftUses implements UsesOfStandards, UsesOfEntries, DisposableBean {

    private static final String PURPOSE = "统计标准指标和字典项的使用";

    /** Drafts that say a word in a part of the overview. */
    private static final String SAY =
            "select count(distinct t.projectId) from ProjectText t where t.fieldPath = :path and t.body = :word";

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
        return new StandardUse(UsesOfStandards.Kind.DRAFTS, counted(() -> count(standard)), List.of());
    }

    @Override
    public Optional<EntryUse> of(EntryProfile entry) {
        String name = entry.content().name();
        return switch (entry.dictionary()) {
            case MEASURE -> drafts(() -> countMeasured(name));
            case PROJECT_TYPE -> drafts(() -> count(OverviewField.PROJECT_TYPE, name));
            case PROJECT_ATTRIBUTE -> drafts(() -> count(OverviewField.ATTRIBUTE, name));
            case FUND_TREE, REGULATION -> Optional.empty();
        };
    }

    @Override
    public void destroy() {
        counting.shutdown();
    }

    private Optional<EntryUse> drafts(Supplier<Long> inOneUnit) {
        return Optional.of(new EntryUse(UsesOfEntries.Kind.DRAFTS, counted(inOneUnit)));
    }

    private long counted(Supplier<Long> inOneUnit) {
        JurisdictionId jurisdiction = ActingScope.require().jurisdiction();
        try {
            return CompletableFuture.supplyAsync(() -> count(jurisdiction, inOneUnit), counting)
                    .join();
        } catch (CompletionException fault) {
            throw new IllegalStateException("drafts were not counted", fault.getCause());
        }
    }

    private long count(JurisdictionId jurisdiction, Supplier<Long> inOneUnit) {
        ActingScope job = ActingScope.job(jurisdiction, PURPOSE);
        List<UnitProfile> units = ActingScope.runAs(job, List.of(), tenancy::units);
        long count = 0;
        for (UnitProfile unit : units) {
            ActingScope scope = new ActingScope(jurisdiction, unit.id(), job.actor());
            count += ActingScope.runAs(scope, List.of(Authorities.DRAFT), inOneUnit);
        }
        return Math.min(count, UsesOfStandards.COUNTED);
    }

    private long count(OverviewField field, String word) {
        return entities.createQuery(SAY, Long.class)
                .setParameter("path", FieldPath.of(field).toString())
                .setParameter("word", word)
                .getSingleResult();
    }

    private long countMeasured(String unit) {
        return entities.createQuery(
                        "select count(distinct i.projectId) from ProjectIndicator i where i.targetUnit = :unit",
                        Long.class)
                .setParameter("unit", unit)
                .getSingleResult();
    }

    private long count(StandardProfile standard) {
        return entities.createQuery(
                        "select count(distinct i.projectId) from ProjectIndicator i where i.standardId = :standard",
                        Long.class)
                .setParameter("standard", standard.id().value())
                .getSingleResult();
    }
}
