package org.mubiao.reviews;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitPlaced;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets what waits at a department's stage go on when its unit has no department any more: nobody is left to decide on it
 * there. Done in the scope of the unit, as whoever changes the unit does not see what it has submitted.
 */
@Component
class PassingBy {

    private final SubmissionRows submissions;
    private final StageRows stages;
    private final Sending sending;
    private final TransactionOperations transaction;
    private final Afterwards afterwards;
    private final Clock clock;

    PassingBy(
            SubmissionRows submissions,
            StageRows stages,
            Sending sending,
            TransactionOperations transaction,
            Afterwards afterwards,
            Clock clock) {
        this.submissions = submissions;
        this.stages = stages;
        this.sending = sending;
        this.transaction = transaction;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void passBy(UnitPlaced placed) {
        if (placed.department() == null) {
            ActingScope unit = new ActingScope(placed.jurisdiction(), placed.unit(), Actor.job("passing a stage by"));
            afterwards.run(() -> ActingScope.runAs(unit, List.of(Authorities.APPROVE_FOR_UNIT), () -> {
                transaction.executeWithoutResult(status -> passBy(placed.unit().value()));
                return placed;
            }));
        }
    }

    private void passBy(long unit) {
        List<String> ofDepartments = stages.findAllByOrderByPlaceNumber().stream()
                .map(Stage::profile)
                .filter(stage -> stage.kind() == StageKind.DEPARTMENT)
                .map(StageProfile::key)
                .toList();
        submissions.findByUnitIdAndStateOrderById(unit, SubmissionState.IN_REVIEW).stream()
                .filter(submission -> ofDepartments.contains(submission.stage()))
                .forEach(submission -> submissions
                        .findAndHoldById(submission.id().value())
                        .filter(Submission::isInReview)
                        .ifPresent(held -> sending.goOn(held, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }
}
