package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitMerged;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands projects over to another unit: what is in the unit's own hands, a draft or one that was returned. No row moves from
 * one unit to another. The giving unit marks its project and keeps it to read; then a job reads it in the scope of the one
 * and stores a copy in the scope of the other, each in its own transaction. Whatever is cut off in between is taken up again,
 * and what has arrived arrives once.
 */
@Component
class HandingOver {

    private final Projects projects;
    private final ProgressOfProjects progress;
    private final ProjectHandovers handovers;
    private final Tenancy tenancy;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final Afterwards afterwards;
    private final Clock clock;

    HandingOver(
            Projects projects,
            ProgressOfProjects progress,
            ProjectHandovers handovers,
            Tenancy tenancy,
            EntityManager entities,
            TransactionOperations transaction,
            Afterwards afterwards,
            Clock clock) {
        this.projects = projects;
        this.progress = progress;
        this.handovers = handovers;
        this.tenancy = tenancy;
        this.entities = entities;
        this.transaction = transaction;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** Gives a project away, within the giving unit's transaction. @param stand null when it was never submitted */
    void give(Project project, @Nullable ProjectProgress stand, UnitId to) {
        Instant now = now();
        UnitId from = new UnitId(project.unitId());
        ProjectHandover handover = handovers
                .findByProjectIdAndFromUnitIdAndToUnitId(project.id().value(), from.value(), to.value())
                .orElseGet(() -> ProjectHandover.given(project, to, now));
        handover.carry(stand, now);
        handovers.save(handover);
        project.handOver(to);
        if (stand != null) {
            entities.remove(stand);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void afterMerger(UnitMerged merged) {
        afterwards.run(() -> bringOver(merged.jurisdiction(), merged.unit()));
    }

    /** One project was given away, or came back to a unit that may be closed by now. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void afterwards(InHand inHand) {
        afterwards.run(() -> bringOver(inHand.jurisdiction(), inHand.unit()));
    }

    /** What a machine that died has left half done. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeUpAgain() {
        afterwards.run(this::bringAllOver);
    }

    private void bringAllOver() {
        for (JurisdictionId jurisdiction : tenancy.jurisdictions()) {
            ActingScope scope = ActingScope.job(jurisdiction, "handing over");
            for (UnitProfile unit : ActingScope.runAs(scope, List.of(), tenancy::units)) {
                bringOver(jurisdiction, unit.id());
            }
        }
    }

    /** Something of a unit's is in its own hands, and may have to go on to another. */
    record InHand(JurisdictionId jurisdiction, UnitId unit) {}

    private void bringOver(JurisdictionId jurisdiction, UnitId from) {
        ActingScope giving = new ActingScope(jurisdiction, from, Actor.job("handing over"));
        in(giving, () -> tenancy.mergedInto(from)).ifPresent(into -> giveAll(giving, into));
        for (ProjectHandover handover :
                in(giving, () -> handovers.findByFromUnitIdAndArrivedAtIsNullOrderById(from.value()))) {
            List<UnitId> earlier = in(
                    giving,
                    () -> handovers
                            .findByProjectIdAndToUnitId(handover.project().value(), from.value())
                            .stream()
                            .map(ProjectHandover::from)
                            .toList());
            Parcel parcel = in(
                    giving,
                    () -> Parcel.of(
                            projects.findById(handover.project().value()).orElseThrow(), entities));
            ActingScope receiving = new ActingScope(jurisdiction, handover.to(), Actor.job("handing over"));
            in(receiving, () -> {
                receive(handover.id(), parcel, earlier);
                return true;
            });
            if (in(receiving, () -> tenancy.mergedInto(handover.to())).isPresent()) {
                bringOver(jurisdiction, handover.to());
            }
        }
    }

    private void giveAll(ActingScope giving, UnitId into) {
        for (long id : in(giving, projects::idsNotHandedOver)) {
            in(giving, () -> {
                Project project = projects.lock(id).orElseThrow();
                ProjectProgress stand = progress.findByProjectId(id).orElse(null);
                if (!project.isHandedOver() && (stand == null || stand.state().isEditable())) {
                    give(project, stand, into);
                }
                return true;
            });
        }
    }

    /** @param earlier units that had the project before the giving one */
    private void receive(long id, Parcel parcel, List<UnitId> earlier) {
        ProjectHandover handover = handovers.lock(id).orElseThrow();
        if (handover.hasArrived()) {
            return;
        }
        if (projects.findById(handover.project().value()).isPresent()) {
            Parcel.clear(handover.project(), entities);
            handover = handovers.lock(id).orElseThrow();
        }
        Project stored = parcel.store(entities);
        inherit(stored, handover, earlier);
        if (handover.round() > 0) {
            progress.save(new ProjectProgress(stored, handover.round(), handover.returnReason()));
        }
        handover.arrive(now());
    }

    /** What the review said to those who had the project earlier is seen, too. */
    private void inherit(Project stored, ProjectHandover handover, List<UnitId> earlier) {
        for (UnitId unit : earlier) {
            if (!unit.equals(handover.to())
                    && !handovers.existsByProjectIdAndFromUnitIdAndToUnitId(
                            stored.id().value(), unit.value(), handover.to().value())) {
                handovers.save(ProjectHandover.inherited(stored, unit, handover.to(), now()));
            }
        }
    }

    private <T> T in(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(
                scope, List.of(), () -> Objects.requireNonNull(transaction.execute(status -> job.get())));
    }

    /** What both databases keep: six digits of a second. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
