package org.mubiao.wall;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.UnitId;

/**
 * Which rows a caller may see, told from the rows alone and not by the locks: a unit's own; of the shared ring also those
 * whose submission has come to a stage that he serves, what went before with a project that his unit has taken over, and what
 * units propose to who keeps the catalog; what is his jurisdiction's.
 */
final class Sight {

    /** The columns that say of which unit a row is: what is handed over is of both. */
    private static final List<String> UNITS = List.of("unit_id", "from_unit_id", "to_unit_id");

    private record Handover(Long project, Long from, Long to) {}

    private final Town town;
    private final Map<String, Lock> rings;
    private final Map<Long, String> stagesOfSubmissions;
    private final Set<Handover> handovers;
    private final Map<Long, Long> submissionsOfThreads;
    private final Map<Long, Long> projectsOfSubmissions;

    Sight(Town town, List<Row> rows, List<Mapped> entities) {
        this.town = town;
        this.rings = entities.stream().collect(Collectors.toMap(Mapped::table, Mapped::ring, (one, same) -> one));
        this.stagesOfSubmissions = of("submission", rows)
                .collect(
                        Collectors.toMap(row -> number(row, "id"), row -> String.valueOf(row.value("stages_come_to"))));
        this.handovers = of("project_handover", rows)
                .map(row ->
                        new Handover(number(row, "project_id"), number(row, "from_unit_id"), number(row, "to_unit_id")))
                .collect(Collectors.toSet());
        this.submissionsOfThreads = of("review_thread", rows)
                .collect(Collectors.toMap(row -> number(row, "id"), row -> number(row, "submission_id")));
        this.projectsOfSubmissions = of("submission", rows)
                .collect(Collectors.toMap(row -> number(row, "id"), row -> number(row, "project_id")));
    }

    private static Stream<Row> of(String table, List<Row> rows) {
        return rows.stream().filter(row -> row.table().equals(table));
    }

    /** Whether the row lies in a ring at all, and not in the open. */
    boolean isLocked(Row row) {
        return rings.getOrDefault(row.table(), Lock.OPEN) != Lock.OPEN;
    }

    /** Whether the row is a unit's, and not its jurisdiction's. */
    boolean isOfAUnit(Row row) {
        Lock ring = rings.getOrDefault(row.table(), Lock.OPEN);
        return ring == Lock.PRIVATE || ring == Lock.SHARED;
    }

    boolean sees(Caller caller, Row row) {
        return switch (rings.getOrDefault(row.table(), Lock.OPEN)) {
            case OPEN -> true;
            case JURISDICTION -> isOfJurisdiction(caller, row);
            case PRIVATE -> isOfUnit(caller, row);
            case SHARED -> isOfJurisdiction(caller, row) && (isOfUnit(caller, row) || isGivenTo(caller, row));
        };
    }

    private boolean isOfJurisdiction(Caller caller, Row row) {
        JurisdictionId jurisdiction =
                caller == Caller.SYSTEM ? town.people.scope().jurisdiction() : of(caller, SignedIn::jurisdiction);
        return jurisdiction != null && Objects.equals(jurisdiction.value(), row.number("jurisdiction_id"));
    }

    private boolean isOfUnit(Caller caller, Row row) {
        UnitId unit = of(caller, person -> person.scope().unit());
        return unit != null && UNITS.stream().map(row::number).anyMatch(of -> Objects.equals(unit.value(), of));
    }

    private boolean isGivenTo(Caller caller, Row row) {
        if (row.table().equals("proposal")) {
            return caller == Caller.CATALOG_ADMINISTRATOR || caller == Caller.SYSTEM;
        }
        Long unit = row.number("unit_id");
        return unit != null && (isServedBy(caller, unit, row) || isTakenOverBy(caller, unit, row));
    }

    private boolean isServedBy(Caller caller, Long unit, Row row) {
        Long submission = submission(row);
        Stream<Long> submissions = submission != null
                ? Stream.of(submission)
                : projectsOfSubmissions.entrySet().stream()
                        .filter(sent -> sent.getValue().equals(row.number("project_id")))
                        .map(Map.Entry::getKey);
        return town.served(caller)
                .filter(service -> service.units().contains(unit))
                .filter(service -> submissions.anyMatch(sent -> hasComeTo(sent, service.stage())))
                .isPresent();
    }

    private boolean hasComeTo(Long submission, String stage) {
        return stagesOfSubmissions.getOrDefault(submission, "").contains(" " + stage + "|");
    }

    /** What was submitted of the project and said of it, but not how it stands in the unit that it left. */
    private boolean isTakenOverBy(Caller caller, Long unit, Row row) {
        UnitId acting = of(caller, person -> person.scope().unit());
        Long submission = submission(row);
        Long project = submission == null ? null : projectsOfSubmissions.get(submission);
        return acting != null && project != null && handovers.contains(new Handover(project, unit, acting.value()));
    }

    private @Nullable Long submission(Row row) {
        Long thread = row.number("thread_id");
        return row.table().equals("submission")
                ? row.number("id")
                : thread == null ? row.number("submission_id") : submissionsOfThreads.get(thread);
    }

    private <T> @Nullable T of(Caller caller, Function<SignedIn, @Nullable T> property) {
        return Optional.ofNullable(caller.person(town)).map(property).orElse(null);
    }

    private static Long number(Row row, String column) {
        return Objects.requireNonNull(row.number(column));
    }
}
