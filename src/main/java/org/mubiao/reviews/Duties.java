package org.mubiao.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Assignment;
import org.mubiao.identity.Identity;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the acting person serves: the unit's stages as approver of a unit, the assigned ones as a reviewer of the bureau. */
@Component
class Duties {

    private final StageRows stages;
    private final Identity identity;

    Duties(StageRows stages, Identity identity) {
        this.stages = stages;
        this.identity = identity;
    }

    List<Duty> mine() {
        UnitId unit = ActingScope.require().unit();
        if (unit != null) {
            return has(Authorities.APPROVE_FOR_UNIT)
                    ? of(StageKind.UNIT).stream()
                            .map(stage -> new Duty(stage, Set.of(unit.value())))
                            .toList()
                    : List.of();
        }
        return has(Authorities.REVIEW) ? assigned() : List.of();
    }

    /** An assignment to a stage of the units counts for nothing: there a unit decides itself. */
    private List<Duty> assigned() {
        List<String> known = of(StageKind.BUREAU);
        List<Assignment> assigned = identity.ownAssignments();
        return known.stream()
                .map(stage -> assigned.stream()
                        .filter(assignment -> assignment.stageKey().equals(stage))
                        .toList())
                .filter(ofStage -> !ofStage.isEmpty())
                .map(Duties::duty)
                .toList();
    }

    private static Duty duty(List<Assignment> ofStage) {
        Set<Long> units = new HashSet<>();
        for (Assignment assignment : ofStage) {
            UnitId unit = assignment.unit();
            if (unit == null) {
                return new Duty(assignment.stageKey(), null);
            }
            units.add(unit.value());
        }
        return new Duty(ofStage.getFirst().stageKey(), units);
    }

    /** The database has shut out what does not concern the acting person; a unit reads only its own, whoever speaks for it. */
    boolean mayRead(Submission submission) {
        UnitId unit = ActingScope.require().unit();
        return unit == null || unit.equals(submission.unit());
    }

    boolean actsFor(UnitId unit) {
        return unit.equals(ActingScope.require().unit());
    }

    /** Null when the bureau acts. */
    @Nullable Long actingUnit() {
        UnitId unit = ActingScope.require().unit();
        return unit == null ? null : unit.value();
    }

    private List<String> of(StageKind kind) {
        return stages.findAllByOrderByPlaceNumber().stream()
                .map(Stage::profile)
                .filter(stage -> stage.kind() == kind)
                .map(StageProfile::key)
                .toList();
    }

    private static boolean has(String authority) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
