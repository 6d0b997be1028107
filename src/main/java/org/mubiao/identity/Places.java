package org.mubiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.stereotype.Component;

/** Says memberships and assignments with the names that places have now. */
@Component
class Places {

    private final Tenancy tenancy;

    Places(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    List<MembershipProfile> named(Collection<Membership> memberships) {
        Map<UnitId, String> units = units();
        String jurisdiction = tenancy.jurisdictionName().orElse("");
        return memberships.stream()
                .map(membership -> {
                    UnitId unit = membership.unit();
                    String place = unit == null ? jurisdiction : units.getOrDefault(unit, "");
                    return new MembershipProfile(membership.id(), unit, place, membership.role());
                })
                .toList();
    }

    List<Assignment> assigned(Collection<ReviewAssignment> assignments) {
        Map<UnitId, String> units = units();
        return assignments.stream()
                .map(assignment -> {
                    UnitId unit = assignment.unit();
                    return new Assignment(
                            assignment.id(), assignment.stageKey(), unit, unit == null ? null : units.get(unit));
                })
                .toList();
    }

    private Map<UnitId, String> units() {
        return tenancy.units().stream().collect(Collectors.toMap(UnitProfile::id, UnitProfile::name));
    }
}
