package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.RewritesDrafts;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardRef;
import org.mubiao.shared.Ids;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the drafts of the acting unit refer to the standard that stands for another one by now, as an edit in their history.
 * A draft that is in review, approved or public is what was sent: it finds the survivor through the merge.
 */
@Component
class DraftRewriting implements RewritesDrafts {

    private final Projects projects;
    private final ProgressOfProjects progress;
    private final Batches batches;
    private final Catalog catalog;
    private final Dictionaries dictionaries;
    private final Tenancy tenancy;
    private final EntityManager entities;
    private final Clock clock;

    DraftRewriting(
            Projects projects,
            ProgressOfProjects progress,
            Batches batches,
            Catalog catalog,
            Dictionaries dictionaries,
            Tenancy tenancy,
            EntityManager entities,
            Clock clock) {
        this.projects = projects;
        this.progress = progress;
        this.batches = batches;
        this.catalog = catalog;
        this.dictionaries = dictionaries;
        this.tenancy = tenancy;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int rewrite(StandardProfile merged, StandardProfile survivor) {
        List<Long> touched = entities.createQuery(
                        "select distinct i.projectId from ProjectIndicator i where i.standardId = :standard",
                        Long.class)
                .setParameter("standard", merged.id().value())
                .getResultList();
        int rows = 0;
        for (Long id : touched) {
            Optional<Project> project = projects.lock(id);
            ProjectProgress stand = progress.findByProjectId(id).orElse(null);
            if (project.isPresent() && project.get().state(stand).isEditable()) {
                rows += rewrite(project.get(), stand, merged, survivor);
            }
        }
        return rows;
    }

    private int rewrite(
            Project project, @Nullable ProjectProgress stand, StandardProfile merged, StandardProfile survivor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BatchRules rules = BatchRules.of(
                batches.findById(project.batchId().value()).map(Batch::profile).orElseThrow(),
                catalog.frameworks(),
                dictionaries);
        OpenDraft draft = new OpenDraft(project, stand, rules, unitName(), entities);
        int rows = 0;
        for (Indicator row : draft.table().indicators()) {
            boolean isOfMerged = StandardRef.parse(row.text(IndicatorField.STANDARD))
                    .filter(ref -> ref.id().equals(merged.id()))
                    .isPresent();
            if (isOfMerged && row.id() != null) {
                draft.save(
                        project.revision(),
                        Long.toString(Ids.next()),
                        new Edit.SayRow(row.id(), texts(row, merged, survivor)),
                        ActingScope.require().actor(),
                        now);
                rows++;
            }
        }
        return rows;
    }

    private String unitName() {
        return tenancy.unit(ActingScope.require().requireUnit()).orElseThrow().name();
    }

    /** The reference; and the name, where the unit had left it as the standard said it. */
    private static Map<IndicatorField, @Nullable String> texts(
            Indicator row, StandardProfile merged, StandardProfile survivor) {
        Map<IndicatorField, @Nullable String> texts = new LinkedHashMap<>();
        texts.put(IndicatorField.STANDARD, survivor.ref().toString());
        if (Objects.equals(row.name(), merged.content().name())) {
            texts.put(IndicatorField.NAME, survivor.content().name());
        }
        return texts;
    }
}
