package org.mubiao.tenancy;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens jurisdictions and units, and tells how they are called. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Tenancy {

    private final Jurisdictions jurisdictions;
    private final Units units;

    Tenancy(Jurisdictions jurisdictions, Units units) {
        this.jurisdictions = jurisdictions;
        this.units = units;
    }

    /** The jurisdiction of an administrative division (GB/T 2260, such as 371083); anybody may know that it is there. */
    @PreAuthorize("permitAll")
    public Optional<JurisdictionId> jurisdiction(String divisionCode) {
        return jurisdictions.findByDivisionCode(divisionCode).map(Jurisdiction::id);
    }

    /**
     * Opens the acting jurisdiction itself: who founds one acts in it from the start.
     *
     * @param divisionCode by GB/T 2260, such as 371083
     */
    @PreAuthorize("hasAuthority('FOUND')")
    @Transactional
    public void openJurisdiction(String divisionCode, String name) {
        jurisdictions.save(new Jurisdiction(ActingScope.require().jurisdiction(), divisionCode, name));
    }

    /** Opens a unit in the acting jurisdiction. */
    @PreAuthorize("hasAuthority('FOUND')")
    @Transactional
    public UnitId openUnit(String name) {
        return units.save(new Unit(ActingScope.require().jurisdiction(), name)).id();
    }

    /** The unit, if it is one of the acting jurisdiction; not there and not ours are the same answer. */
    @PreAuthorize("isAuthenticated()")
    public Optional<UnitProfile> unit(UnitId id) {
        return units.findById(id.value())
                .flatMap(unit -> jurisdictions
                        .findById(unit.jurisdiction().value())
                        .map(jurisdiction ->
                                new UnitProfile(unit.id(), unit.jurisdiction(), jurisdiction.name(), unit.name())));
    }
}
