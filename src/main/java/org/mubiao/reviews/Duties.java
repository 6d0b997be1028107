package org.mubiao.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Assignment;
import org.mubiao.identity.Identity;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the acting person serves: the unit's stages as approver of a unit, the department's for the units under it, the
 * assigned ones as a reviewer of the bureau.
 */
@Component
class Duties {

    private final StageRows stages;
    private final Identity identity;
    private final Tenancy tenancy;
    private final Drafting drafting;

    Duties(StageRows stages, Identity identity, Tenancy tenancy, Drafting drafting) {
        this.stages = stages;
        this.identity = identity;
        this.tenancy = tenancy;
        this.drafting = drafting;
    }

    List<Duty> mine() {
        UnitId unit = ActingScope.require().unit();
        if (unit != null) {
            return Stream.concat(
                            has(Authorities.APPROVE_FOR_UNIT)
                                    ? served(StageKind.UNIT, Set.of(unit.value()))
                                    : Stream.empty(),
                            has(Authorities.REVIEW_FOR_DEPARTMENT)
                                    ? served(StageKind.DEPARTMENT, under(unit))
                                    : Stream.empty())
                    .toList();
        }
        return has(Authorities.REVIEW) ? assigned() : List.of();
    }

    private Stream<Duty> served(StageKind kind, Set<Long> units) {
        return units.isEmpty() ? Stream.empty() : of(kind).stream().map(stage -> new Duty(stage, units));
    }

    private Set<Long> under(UnitId department) {
        return tenancy.units().stream()
                .filter(unit -> department.equals(unit.department()))
                .map(unit -> unit.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a unit has a supervising department now. */
    boolean isSupervised(UnitId unit) {
        return tenancy.unit(unit).map(UnitProfile::department).isPresent();
    }

    /** An assignment to a stage of the units or the departments counts for nothing: there they decide themselves. */
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

    /**
     * The database has shut out what does not concern the acting person; a unit reads only its own and what was said of the
     * projects that it took over, whoever speaks for it, and a department what has come to it of the units under it.
     */
    boolean mayRead(Submission submission) {
        return actingUnit() == null
                || has(Authorities.REVIEW_FOR_DEPARTMENT)
                || speaksFor(submission.unit(), submission.project());
    }

    /** Whether the acting unit answers for what a unit submitted of a project: it is that unit, or has taken the project over. */
    boolean speaksFor(UnitId unit, ProjectId project) {
        return unit.equals(ActingScope.require().unit()) || drafting.hasTakenOver(project, unit);
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
