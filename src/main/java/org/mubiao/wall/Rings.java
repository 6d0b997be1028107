package org.mubiao.wall;

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

    /** A reviewer is assigned to the row's unit. */
    private static final String ASSIGNED = "from {tables}.review_assignment ra"
            + " where ra.jurisdiction_id = {row}.jurisdiction_id and ra.account_id = :reviewer"
            + " and (ra.unit_id is null or ra.unit_id = {row}.unit_id)";

    private static final String OWN = "{row}.jurisdiction_id = :jurisdiction and ({row}.unit_id = :unit or ";

    /** A reviewer is assigned to the row's unit at a stage that the submission has come to. */
    private static final String ARRIVED = OWN
            + "exists (select 1 from {tables}.arrival came join {tables}.review_assignment ra"
            + " on ra.jurisdiction_id = came.jurisdiction_id and ra.stage_key = came.stage_key"
            + " where came.jurisdiction_id = {row}.jurisdiction_id and came.submission_id = {submission}"
            + " and ra.account_id = :reviewer and (ra.unit_id is null or ra.unit_id = {row}.unit_id)))";

    /**
     * The same for the arrivals themselves, since MySQL writes through no view that looks into its own table: the submission
     * is at the stage, or something was decided there.
     */
    private static final String PASSED = OWN
            + "exists (select 1 from {tables}.submission sent join {tables}.review_assignment ra"
            + " on ra.jurisdiction_id = sent.jurisdiction_id"
            + " where sent.jurisdiction_id = {row}.jurisdiction_id and sent.unit_id = {row}.unit_id"
            + " and sent.id = {row}.submission_id"
            + " and ra.account_id = :reviewer and (ra.unit_id is null or ra.unit_id = {row}.unit_id)"
            + " and (ra.stage_key = sent.stage_key or exists (select 1 from {tables}.review_decision taken"
            + " where taken.jurisdiction_id = sent.jurisdiction_id and taken.submission_id = sent.id"
            + " and taken.stage_key = ra.stage_key))))";

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
            Map.entry("project_progress", Ring.seenBy(OWN + "exists (select 1 " + ASSIGNED + "))")),
            Map.entry("submission", arrived("{row}.id")),
            Map.entry("submitted_table", arrived("{row}.submission_id")),
            Map.entry("arrival", Ring.seenBy(PASSED)),
            Map.entry("review_thread", arrived("{row}.submission_id")),
            Map.entry("review_decision", arrived("{row}.submission_id")),
            Map.entry(
                    "review_comment",
                    arrived("(select said.submission_id from {tables}.review_thread said"
                            + " where said.jurisdiction_id = {row}.jurisdiction_id"
                            + " and said.unit_id = {row}.unit_id and said.id = {row}.thread_id)")));

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

    private static Ring arrived(String submission) {
        return Ring.seenBy(ARRIVED.replace("{submission}", submission));
    }
}
