package org.mubiao.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which table lies in which ring. A table that is not listed is its unit's own as soon as it has a unit, else its
 * jurisdiction's; one with neither is shown to nobody. So a table of tomorrow is shown to too few until somebody has thought
 * of it, and never to too many.
 */
final class Rings {

    private static final Set<String> SHOWN_TO_NOBODY = Set.of("flyway_schema_history", "second_wall");

    /** Rows of a unit are of its jurisdiction by a foreign key. */
    private static final String OWN = "{row}.unit_id = :unit";

    /** A reviewer is assigned to the submission's unit at a stage that it has come to. */
    private static final String ASSIGNED = "exists (select 1 from {tables}.review_assignment ra"
            + " where ra.jurisdiction_id = {sent}.jurisdiction_id and ra.account_id = :reviewer"
            + " and (ra.unit_id is null or ra.unit_id = {sent}.unit_id)"
            + " and locate(concat(' ', ra.stage_key, '|'), {sent}.stages_come_to) > 0)";

    /** The acting department supervises the submission's unit, and it has come to a stage where departments review. */
    private static final String SUPERVISED = "{sent}.stages_come_to like '%|DEPARTMENT %' and exists (select 1"
            + " from {tables}.unit below where below.jurisdiction_id = {sent}.jurisdiction_id"
            + " and below.id = {sent}.unit_id and below.department_id = :department)";

    /** The acting unit has taken the project over from the submission's unit. */
    private static final String TAKEN_OVER = "exists (select 1 from {tables}.project_handover ho"
            + " where ho.jurisdiction_id = {sent}.jurisdiction_id and ho.to_unit_id = :unit"
            + " and ho.from_unit_id = {sent}.unit_id and ho.project_id = {sent}.project_id)";

    private static final String REVIEWED = ASSIGNED + " or " + SUPERVISED;
    private static final String CONCERNED = REVIEWED + " or " + TAKEN_OVER;

    private static final String SENT =
            "{tables}.submission sent where sent.jurisdiction_id = {row}.jurisdiction_id and sent.";

    private static final Ring OF_SUBMISSION = concerns("exists (select 1 from " + SENT
            + "id = {row}.submission_id and (" + CONCERNED.replace("{sent}", "sent") + "))");

    private static final Map<String, Ring> LISTED = Map.ofEntries(
            // That a jurisdiction is there anybody may know: public pages name it.
            Map.entry("jurisdiction", Ring.readByEverybody("id")),
            Map.entry("publication", Ring.readByEverybody(Ring.JURISDICTION)),
            Map.entry("published_version", Ring.readByEverybody(Ring.JURISDICTION)),
            Map.entry("published_indicator", Ring.readByEverybody(Ring.JURISDICTION)),
            Map.entry("publication_gram", Ring.readByEverybody(Ring.JURISDICTION)),
            // Hashes of names that were typed and of tokens, before anybody acts.
            Map.entry("sign_in_tries", Ring.OF_PORTAL),
            Map.entry("set_up_link", Ring.OF_PORTAL),
            // At the door the one credential of the name that was typed; later those of the jurisdiction.
            Map.entry(
                    "credential",
                    new Ring(
                            "{row}.jurisdiction_id = :jurisdiction or {row}.user_name = :door",
                            Ring.OF_JURISDICTION.key(),
                            "")),
            // They say something of a unit and belong to the bureau's administration.
            Map.entry("membership", Ring.OF_JURISDICTION),
            Map.entry("review_assignment", Ring.OF_JURISDICTION),
            Map.entry("unit_change", Ring.OF_JURISDICTION),
            // Which units a merger of standards goes through, and which standards a submission took: numbers for the
            // keeper.
            Map.entry("standard_merge_unit", Ring.OF_JURISDICTION),
            Map.entry("submitted_standard", Ring.OF_JURISDICTION),
            // The unit that proposes, and the bureau, which keeps the catalog.
            Map.entry(
                    "proposal",
                    Ring.seenBy("{row}.jurisdiction_id = :jurisdiction and ({row}.unit_id = :unit or :unit is null)")),
            Map.entry(
                    "project_handover",
                    new Ring(
                            ":unit in ({row}.from_unit_id, {row}.to_unit_id)",
                            List.of(Ring.JURISDICTION, "from_unit_id", "to_unit_id"),
                            "")),
            Map.entry(
                    "project_progress",
                    concerns("exists (select 1 from " + SENT + "project_id = {row}.project_id and ("
                            + REVIEWED.replace("{sent}", "sent") + "))")),
            Map.entry("submission", concerns(CONCERNED.replace("{sent}", "{row}"))),
            Map.entry("submitted_table", OF_SUBMISSION),
            Map.entry("review_thread", OF_SUBMISSION),
            Map.entry("review_decision", OF_SUBMISSION),
            Map.entry(
                    "review_comment",
                    concerns("exists (select 1 from {tables}.review_thread said, " + SENT
                            + "id = said.submission_id and said.jurisdiction_id = {row}.jurisdiction_id"
                            + " and said.id = {row}.thread_id and (" + CONCERNED.replace("{sent}", "sent") + "))")));

    private Rings() {}

    /** The ring of a table with these columns; empty when it is shown to nobody. */
    static Optional<Ring> of(String table, Set<String> columns) {
        if (SHOWN_TO_NOBODY.contains(table)) {
            return Optional.empty();
        }
        Ring listed = LISTED.get(table);
        if (listed != null) {
            return Optional.of(listed);
        }
        if (columns.contains(Ring.UNIT)) {
            return Optional.of(Ring.PRIVATE);
        }
        return columns.contains(Ring.JURISDICTION) ? Optional.of(Ring.OF_JURISDICTION) : Optional.empty();
    }

    /** Whether a table that is shown to nobody is meant to be. */
    static boolean isHidden(String table) {
        return SHOWN_TO_NOBODY.contains(table);
    }

    /** The row's unit, and whom else the submission concerns. MySQL writes through no view that looks into its own table. */
    private static Ring concerns(String others) {
        return Ring.seenBy(OWN + " or " + others);
    }
}
