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

    private static final String OWN = "{row}.jurisdiction_id = :jurisdiction and ({row}.unit_id = :unit";

    /** A reviewer is assigned to the row's unit. */
    private static final String ASSIGNED = "from {tables}.review_assignment ra"
            + " where ra.jurisdiction_id = {row}.jurisdiction_id and ra.account_id = :reviewer"
            + " and (ra.unit_id is null or ra.unit_id = {row}.unit_id)";

    /** The acting department supervises the row's unit, at a stage where departments review. */
    private static final String SUPERVISED = "from {tables}.unit below join {tables}.stage st"
            + " on st.jurisdiction_id = below.jurisdiction_id and st.stage_kind = 'DEPARTMENT'"
            + " where below.jurisdiction_id = {row}.jurisdiction_id and below.id = {row}.unit_id"
            + " and below.department_id = :department";

    /** The submission has come to a stage that somebody serves. */
    private static final String CAME = " and exists (select 1 from {tables}.arrival came"
            + " where came.jurisdiction_id = {row}.jurisdiction_id and came.submission_id = {submission}"
            + " and came.stage_key = {stage})";

    /**
     * The same for the arrivals themselves, since MySQL writes through no view that looks into its own table: the submission
     * is at the stage, or something was decided there.
     */
    private static final String PASSED = " and exists (select 1 from {tables}.submission sent"
            + " where sent.jurisdiction_id = {row}.jurisdiction_id and sent.unit_id = {row}.unit_id"
            + " and sent.id = {submission} and (sent.stage_key = {stage} or exists ("
            + "select 1 from {tables}.review_decision taken where taken.jurisdiction_id = sent.jurisdiction_id"
            + " and taken.submission_id = sent.id and taken.stage_key = {stage})))";

    /** A round of the project has come to a stage that somebody serves. */
    private static final String ROUND_CAME =
            " and exists (select 1 from {tables}.submission sent join {tables}.arrival came"
                    + " on came.jurisdiction_id = sent.jurisdiction_id and came.submission_id = sent.id"
                    + " where sent.jurisdiction_id = {row}.jurisdiction_id and sent.project_id = {row}.project_id"
                    + " and came.stage_key = %s.stage_key)";

    /** The acting unit has taken the project over from the row's unit. */
    private static final String TAKEN_OVER = "from {tables}.project_handover ho"
            + " where ho.jurisdiction_id = {row}.jurisdiction_id and ho.to_unit_id = :unit"
            + " and ho.from_unit_id = {row}.unit_id and ho.project_id = {project}";

    private static final String PROJECT_OF_SUBMISSION =
            "(select of_project.project_id from {tables}.submission of_project"
                    + " where of_project.jurisdiction_id = {row}.jurisdiction_id and of_project.id = {row}.submission_id)";

    private static final String OF_THREAD = "(select said.%s from {tables}.review_thread said"
            + " where said.jurisdiction_id = {row}.jurisdiction_id"
            + " and said.unit_id = {row}.unit_id and said.id = {row}.thread_id)";

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
                            "{row}.jurisdiction_id = :jurisdiction"
                                    + " and ({row}.from_unit_id = :unit or {row}.to_unit_id = :unit)",
                            List.of(Ring.JURISDICTION, "from_unit_id", "to_unit_id"),
                            "")),
            Map.entry(
                    "project_progress",
                    Ring.seenBy(OWN + " or exists (select 1 " + ASSIGNED + ROUND_CAME.formatted("ra")
                            + ") or exists (select 1 " + SUPERVISED + ROUND_CAME.formatted("st") + "))")),
            Map.entry("submission", concerns(CAME, "{row}.id", "{row}.project_id")),
            Map.entry("submitted_table", concerns(CAME, "{row}.submission_id", PROJECT_OF_SUBMISSION)),
            Map.entry("arrival", concerns(PASSED, "{row}.submission_id", PROJECT_OF_SUBMISSION)),
            Map.entry("review_thread", concerns(CAME, "{row}.submission_id", "{row}.project_id")),
            Map.entry("review_decision", concerns(CAME, "{row}.submission_id", PROJECT_OF_SUBMISSION)),
            Map.entry(
                    "review_comment",
                    concerns(CAME, OF_THREAD.formatted("submission_id"), OF_THREAD.formatted("project_id"))));

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

    /** The row's unit, a reviewer and a department at a stage that the submission has come to, and who took the project over. */
    private static Ring concerns(String came, String submission, String project) {
        return Ring.seenBy((OWN + " or exists (select 1 " + ASSIGNED + came.replace("{stage}", "ra.stage_key")
                        + ") or exists (select 1 " + SUPERVISED + came.replace("{stage}", "st.stage_key")
                        + ") or exists (select 1 " + TAKEN_OVER + "))")
                .replace("{submission}", submission)
                .replace("{project}", project));
    }
}
