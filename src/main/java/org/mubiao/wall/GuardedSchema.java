package org.mubiao.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Says the second wall in SQL: a view of the same name for every table that anybody is shown, in a schema of its own, which
 * the working account has and the tables it has not; the functions that read the mark; the triggers that keep a row in its
 * ring. All of it follows from the tables that there are.
 *
 * @param owner the user name of the account that owns the tables
 * @param columns of every table, by name
 */
record GuardedSchema(String tables, String views, String owner, Seal seal, SortedMap<String, List<String>> columns) {

    private static final String MARK = "substring(@mubiao, " + (Seal.LENGTH + 2) + ")";

    /** Functions by name. Only what is {@code deterministic} finds rows by an index. */
    Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        functions.put("wall_marked", "() returns tinyint deterministic no sql return if(" + isSealed() + ", 1, 0)");
        for (Mark.Part part : Mark.Part.values()) {
            functions.put(
                    name(part),
                    "() returns " + part.type() + " deterministic no sql return if(" + isSealed() + ", " + read(part)
                            + ", null)");
        }
        return functions;
    }

    /** For each trigger its name and what follows it. */
    Map<String, String> triggers() {
        Map<String, String> triggers = new LinkedHashMap<>();
        columns.forEach((table, names) -> Rings.of(table, Set.copyOf(names)).ifPresent(ring -> {
            List<String> kept = ring.key().stream().filter(names::contains).toList();
            if (!kept.isEmpty()) {
                String same = kept.stream()
                        .map(column -> "new.%1$s <=> old.%1$s".formatted(quoted(column)))
                        .collect(Collectors.joining(" and "));
                triggers.put("tr_" + table + "_ring", trigger("before update", table, "not (" + same + ")"));
            }
            if (!ring.writtenBy().isEmpty()) {
                for (String event : List.of("insert", "update", "delete")) {
                    String row = event.equals("insert") ? "new." : "old.";
                    triggers.put(
                            "tr_" + table + "_" + event,
                            trigger("before " + event, table, isStranger(row + quoted(ring.writtenBy()))));
                }
            }
        }));
        return triggers;
    }

    /** For each view its name and what makes it. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        columns.forEach((table, names) -> Rings.of(table, Set.copyOf(names))
                .ifPresent(ring -> shown.put(table, """
                        create or replace algorithm = merge sql security definer view %s.%s as
                        select %s from %s.%s shown where %s
                        with cascaded check option""".formatted(
                        quoted(views),
                        quoted(table),
                        names.stream().map(column -> "shown." + quoted(column)).collect(Collectors.joining(", ")),
                        quoted(tables),
                        quoted(table),
                        said(ring.shows())))));
        return shown;
    }

    private String said(String condition) {
        String said = condition
                .replace("{row}", "shown")
                .replace("{tables}", quoted(tables))
                .replace(":marked", once("wall_marked"));
        for (Mark.Part part : Mark.Part.values()) {
            said = said.replace(":" + part.name().toLowerCase(Locale.ROOT), once(name(part)));
        }
        return said;
    }

    /**
     * A function asked once in a statement. Bare it is asked once only where it finds rows by an index, and for every row
     * where it is compared, as in a subquery: four times the work of a reviewer's desk. MySQL takes a subquery apart that has
     * neither a table nor a condition. A table must not stand here: reading one would fix what the transaction sees before a
     * row lock is had, and whoever waits for the lock would go on from what was before.
     */
    private String once(String function) {
        return "(select %s.%s() from dual where connection_id() > 0)".formatted(quoted(tables), function);
    }

    /** The owner mends and fills what he likes; everybody else writes for his own jurisdiction only. */
    private String isStranger(String jurisdiction) {
        return "substring_index(session_user(), '@', 1) <> '%s' and not (%s <=> %s.%s())"
                .formatted(owner.replace("'", "''"), jurisdiction, quoted(tables), name(Mark.Part.JURISDICTION));
    }

    private String trigger(String moment, String table, String refused) {
        return "%s on %s.%s for each row if %s then signal sqlstate '45000' set message_text = '%s'; end if"
                .formatted(moment, quoted(tables), quoted(table), refused, "a row stays in its ring");
    }

    private String isSealed() {
        return ("cast(substring(@mubiao, 1, %d) as binary) = cast(sha2(concat(_binary 0x%s, unhex(sha2("
                        + "concat(_binary 0x%s, cast(%s as binary), _binary '%s', cast(connection_id() as binary))"
                        + ", 256))), 256) as binary)")
                .formatted(Seal.LENGTH, seal.outerBlock(), seal.innerBlock(), MARK, Seal.BETWEEN);
    }

    private static String read(Mark.Part part) {
        String text =
                "nullif(substring_index(substring_index(%s, ' ', %d), ' ', -1), '-')".formatted(MARK, part.place());
        return part == Mark.Part.DOOR ? "convert(unhex(" + text + ") using utf8mb4)" : text;
    }

    private static String name(Mark.Part part) {
        return "wall_" + part.name().toLowerCase(Locale.ROOT);
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
