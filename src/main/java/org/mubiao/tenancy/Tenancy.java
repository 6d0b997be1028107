package org.mubiao.tenancy;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens jurisdictions and units, keeps what becomes of units, and tells how they are called. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Tenancy {

    private final Jurisdictions jurisdictions;
    private final Units units;
    private final UnitChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tenancy(
            Jurisdictions jurisdictions,
            Units units,
            UnitChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The jurisdiction of an administrative division (GB/T 2260, such as 371083); anybody may know that it is there. */
    @PreAuthorize("permitAll")
    public Optional<JurisdictionId> jurisdiction(String divisionCode) {
        return jurisdictions.findByDivisionCode(divisionCode).map(Jurisdiction::id);
    }

    /**
     * Opens the acting jurisdiction itself: who founds one acts in it from the start.
     *
     * <p>Publishes {@link JurisdictionOpened} within this transaction.
     *
     * @param divisionCode by GB/T 2260, such as 371083
     */
    @PreAuthorize("hasAuthority('FOUND')")
    @Transactional
    public void openJurisdiction(String divisionCode, String name) {
        Jurisdiction opened =
                jurisdictions.save(new Jurisdiction(ActingScope.require().jurisdiction(), divisionCode, name));
        events.publishEvent(new JurisdictionOpened(opened.id()));
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
        return open(name).id();
    }

    /**
     * Puts a unit under a supervising department (主管部门), or under none. There is one level: a department stands under no
     * other.
     *
     * <p>Publishes {@link UnitPlaced} within this transaction.
     *
     * @param department null for none
     * @throws SpokenException when either is not there or closed, or one of them would be both
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void placeUnder(UnitId id, @Nullable UnitId department, UnitOrder order) {
        Unit unit = toChange(id);
        if (department != null) {
            Unit above = toChange(department);
            if (above.department() != null || above.id().equals(id)) {
                throw refused("department-under-another", above.name());
            }
            if (!under(id).isEmpty()) {
                throw refused("unit-is-a-department", unit.name());
            }
        }
        unit.placeUnder(department);
        record(unit, unit.name(), UnitChangeKind.PLACED, department, order);
        events.publishEvent(new UnitPlaced(unit.jurisdiction(), id, department));
    }

    /**
     * Renames a unit. What is frozen keeps the name it was printed with; drafts in hand are printed with the new one.
     *
     * @throws SpokenException as {@link #openUnit} does, or when it is not there or closed
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void rename(UnitId id, String newName, UnitOrder order) {
        Unit unit = toChange(id);
        String before = unit.name();
        unit.rename(free(newName));
        record(unit, before, UnitChangeKind.RENAMED, null, order);
    }

    /**
     * Closes a unit: it takes no new projects and goes on with none; its people still read.
     *
     * @throws SpokenException when it is not there, closed already, or the department of others
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void close(UnitId id, UnitOrder order) {
        Unit unit = toChange(id);
        if (!under(id).isEmpty()) {
            throw refused("unit-is-a-department", unit.name());
        }
        unit.close(order.on());
        record(unit, unit.name(), UnitChangeKind.CLOSED, null, order);
    }

    /**
     * Opens a closed unit again.
     *
     * @throws SpokenException when it is not there, is open, or went into another unit
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void reopen(UnitId id, UnitOrder order) {
        Unit unit = units.lock(id.value()).orElseThrow(() -> refused("unit-gone"));
        if (unit.isOpen() || mergedInto(id).isPresent()) {
            throw refused("unit-not-closed", unit.name());
        }
        unit.reopen();
        record(unit, unit.name(), UnitChangeKind.REOPENED, null, order);
    }

    /**
     * Merges a unit into another, which goes on: the merged one is closed, its projects in hand go over, and the units under
     * it come under the other. Publishes {@link UnitMerged} within this transaction.
     *
     * @throws SpokenException when either is not there or closed, or the other cannot be a department as the merged one is
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void merge(UnitId id, UnitId into, UnitOrder order) {
        if (id.equals(into)) {
            throw refused("unit-into-itself");
        }
        // In one order, so that two mergers never wait for each other.
        List.of(id, into).stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(this::toChange);
        Unit unit = toChange(id);
        Unit other = toChange(into);
        if (id.equals(other.department())) {
            other.placeUnder(null);
        }
        List<Unit> under = under(id).stream()
                .filter(subordinate -> !subordinate.id().equals(into))
                .toList();
        if (!under.isEmpty() && other.department() != null) {
            throw refused("department-under-another", other.name());
        }
        for (Unit subordinate : under) {
            subordinate.placeUnder(into);
            record(subordinate, subordinate.name(), UnitChangeKind.PLACED, into, order);
        }
        unit.close(order.on());
        record(unit, unit.name(), UnitChangeKind.MERGED, into, order);
        events.publishEvent(new UnitMerged(unit.jurisdiction(), id, into));
    }

    /**
     * Opens a unit out of another, under the same department. Which projects go over the unit itself says, as nobody else
     * knows them.
     *
     * @throws SpokenException as {@link #openUnit} does, or when the unit is not there or closed
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public UnitId split(UnitId id, String newName, UnitOrder order) {
        Unit unit = toChange(id);
        Unit opened = open(newName);
        opened.placeUnder(unit.department());
        record(unit, unit.name(), UnitChangeKind.SPLIT, opened.id(), order);
        return opened.id();
    }

    /** What became of a unit, newest first; empty when there is none or it is another jurisdiction's. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public List<UnitHistoryEntry> history(UnitId id) {
        Map<UnitId, String> names =
                units.findAllByOrderByName().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return changes.findByUnitIdOrderByIdDesc(id.value()).stream()
                .map(change -> change.entry(change.other() == null ? null : names.get(change.other())))
                .toList();
    }

    /** Which unit it was merged into; empty when it was not. */
    @PreAuthorize("isAuthenticated()")
    public Optional<UnitId> mergedInto(UnitId id) {
        return changes.findByUnitIdOrderByIdDesc(id.value()).stream()
                .filter(UnitChange::isMerger)
                .findFirst()
                .map(UnitChange::other);
    }

    /** The open units that were opened out of the acting one. */
    @PreAuthorize("isAuthenticated()")
    public List<UnitProfile> splitOff() {
        UnitId acting = ActingScope.require().unit();
        return acting == null
                ? List.of()
                : units().stream()
                        .filter(UnitProfile::isOpen)
                        .filter(unit -> changes.existsByUnitIdAndChangeKindAndOtherUnitId(
                                acting.value(), UnitChangeKind.SPLIT, unit.id().value()))
                        .toList();
    }

    /** All jurisdictions, for a job that then takes the scope of each; which there are is no secret. */
    @PreAuthorize("permitAll")
    public List<JurisdictionId> jurisdictions() {
        return jurisdictions.findAllByOrderById().stream().map(Jurisdiction::id).toList();
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

    /** The units of the acting jurisdiction, by name, closed ones too. */
    @PreAuthorize("isAuthenticated()")
    public List<UnitProfile> units() {
        String jurisdiction = jurisdictionName().orElse("");
        return units.findAllByOrderByName().stream()
                .map(unit -> unit.profile(jurisdiction))
                .toList();
    }

    /** The unit, if it is one of the acting jurisdiction; not there and not ours are the same answer. */
    @PreAuthorize("isAuthenticated()")
    public Optional<UnitProfile> unit(UnitId id) {
        return units.findById(id.value())
                .flatMap(unit -> jurisdictions
                        .findById(unit.jurisdiction().value())
                        .map(jurisdiction -> unit.profile(jurisdiction.name())));
    }

    private Unit open(String name) {
        return units.save(new Unit(ActingScope.require().jurisdiction(), free(name)));
    }

    /** A name that no unit has. */
    private String free(String name) {
        String normal = normal(name);
        if (normal.isEmpty() || normal.length() > Unit.LONGEST_NAME) {
            throw refused("unit-name", Integer.toString(Unit.LONGEST_NAME));
        }
        if (units.existsByName(normal)) {
            throw refused("unit-exists", normal);
        }
        return normal;
    }

    /** The open units under a department; closed ones stay where they were. */
    private List<Unit> under(UnitId department) {
        return units.findByDepartmentId(department.value()).stream()
                .filter(Unit::isOpen)
                .toList();
    }

    private Unit toChange(UnitId id) {
        return units.lock(id.value()).filter(Unit::isOpen).orElseThrow(() -> refused("unit-gone"));
    }

    private void record(Unit unit, String nameBefore, UnitChangeKind kind, @Nullable UnitId other, UnitOrder order) {
        // What both databases keep: six digits of a second.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String reason = normal(order.reason());
        if (reason.isEmpty() || reason.length() > UnitOrder.LONGEST_REASON) {
            throw refused("reason", Integer.toString(UnitOrder.LONGEST_REASON));
        }
        if (order.on().isAfter(new ShownTimes().date(now))) {
            throw refused("date");
        }
        UnitOrder said = new UnitOrder(order.on(), reason);
        changes.save(new UnitChange(
                unit, nameBefore, kind, other, said, ActingScope.require().actor(), now));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static SpokenException refused(String reason, Object... arguments) {
        return new SpokenException(Message.of("tenancy.refused." + reason, arguments));
    }
}
