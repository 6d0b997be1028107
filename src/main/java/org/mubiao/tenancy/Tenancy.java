package org.mubiao.tenancy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
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

    /**
     * Opens a unit in the acting jurisdiction.
     *
     * @param name in full, as it is printed
     * @throws SpokenException when the name is missing, too long, or another unit's
     */
    @PreAuthorize("hasAuthority('FOUND')")
    @Transactional
    public UnitId openUnit(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (normal.isEmpty() || normal.length() > Unit.LONGEST_NAME) {
            throw new SpokenException(Message.of("tenancy.refused.unit-name", Integer.toString(Unit.LONGEST_NAME)));
        }
        if (units.existsByName(normal)) {
            throw new SpokenException(Message.of("tenancy.refused.unit-exists", normal));
        }
        return units.save(new Unit(ActingScope.require().jurisdiction(), normal))
                .id();
    }

    /** Whether a jurisdiction is there at all; an installation without one waits to be set up. */
    @PreAuthorize("permitAll")
    public boolean isFounded() {
        return jurisdictions.existsByIdGreaterThan(0);
    }

    /** How the acting jurisdiction is called; empty while it is not opened. */
    @PreAuthorize("isAuthenticated()")
    public Optional<String> jurisdictionName() {
        return jurisdictions
                .findById(ActingScope.require().jurisdiction().value())
                .map(Jurisdiction::name);
    }

    /** The units of the acting jurisdiction, by name. */
    @PreAuthorize("isAuthenticated()")
    public List<UnitProfile> units() {
        String jurisdiction = jurisdictionName().orElse("");
        return units.findAllByOrderByName().stream()
                .map(unit -> new UnitProfile(unit.id(), unit.jurisdiction(), jurisdiction, unit.name()))
                .toList();
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
