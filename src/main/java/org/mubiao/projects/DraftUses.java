package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.catalog.Survivor;
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
            "select count(distinct t.projectId) from ProjectText t where t.fieldPath = :path and t.body in :words";

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
    public StandardUse of(Survivor standard) {
        return new StandardUse(UsesOfStandards.Kind.DRAFTS, counted(() -> count(standard)), List.of());
    }

    @Override
    public Optional<EntryUse> of(EntryProfile entry) {
        List<String> ways = ways(entry.content());
        return switch (entry.dictionary()) {
            case MEASURE -> drafts(() -> countMeasured(ways));
            case PROJECT_TYPE -> drafts(() -> count(OverviewField.PROJECT_TYPE, ways));
            case PROJECT_ATTRIBUTE -> drafts(() -> count(OverviewField.ATTRIBUTE, ways));
            case FUND_TREE, REGULATION -> Optional.empty();
        };
    }

    @Override
    public void destroy() {
        counting.shutdown();
    }

    /** However a draft writes it; 特定目标类 and 特定目标类项目 are one word. */
    private static List<String> ways(EntryContent content) {
        return Stream.of(List.of(content.name()), content.symbols(), content.synonyms())
                .flatMap(List::stream)
                .flatMap(way -> Stream.of(way, way.replaceFirst("(?<=.)项目$", "")))
                .distinct()
                .toList();
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

    private long count(OverviewField field, List<String> words) {
        return entities.createQuery(SAY, Long.class)
                .setParameter("path", FieldPath.of(field).toString())
                .setParameter("words", words)
                .getSingleResult();
    }

    private long countMeasured(List<String> units) {
        return entities.createQuery(
                        "select count(distinct i.projectId) from ProjectIndicator i where i.targetUnit in :units",
                        Long.class)
                .setParameter("units", units)
                .getSingleResult();
    }

    private long count(Survivor standard) {
        return entities.createQuery(
                        "select count(distinct i.projectId) from ProjectIndicator i where i.standardId in :standards",
                        Long.class)
                .setParameter("standards", standard.numbers())
                .getSingleResult();
    }
}
