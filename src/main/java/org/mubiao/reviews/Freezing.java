package org.mubiao.reviews;

import jakarta.persistence.EntityManager;
import org.mubiao.catalog.StandardRef;
import org.mubiao.projects.ProjectSubmitted;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.IndicatorField;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes what a unit submits, within the unit's own transaction: either the project is submitted and its table frozen, or
 * neither.
 *
 * <p>Every round begins at the first stage, also one that a later stage asked for: what comes to the bureau is the unit's
 * word, and whoever answers for the unit has not seen what was changed since.
 */
@Component
class Freezing {

    private final StageRows stages;
    private final SubmissionRows submissions;
    private final SubmittedTables tables;
    private final Rounds rounds;
    private final EntityManager entities;

    Freezing(
            StageRows stages,
            SubmissionRows submissions,
            SubmittedTables tables,
            Rounds rounds,
            EntityManager entities) {
        this.stages = stages;
        this.submissions = submissions;
        this.tables = tables;
        this.rounds = rounds;
        this.entities = entities;
    }

    /** @throws SpokenException when the jurisdiction has no stage yet, or the table is too long to be kept */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(ProjectSubmitted submitted) {
        StageProfile first = new Stages(stages.findAllByOrderByPlaceNumber().stream()
                        .map(Stage::profile)
                        .toList())
                .first(submitted.unit().department() != null)
                .orElseThrow(() -> new SpokenException(Message.of("reviews.refused.no-stages")));
        Integer changed = rounds.changedFor(
                first.key(), submitted.project(), submitted.batch().id(), submitted.round(), submitted.table());
        Submission submission = submissions.save(new Submission(submitted, first, changed));
        tables.save(new SubmittedTable(submission, submitted));
        submitted.table().indicators().stream()
                .flatMap(row -> StandardRef.parse(row.text(IndicatorField.STANDARD)).stream())
                .map(StandardRef::id)
                .distinct()
                .forEach(standard -> entities.persist(new SubmittedStandard(submission, standard)));
    }
}
