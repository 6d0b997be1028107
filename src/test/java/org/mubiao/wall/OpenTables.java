package org.mubiao.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the tables of the documents beside these tests. */
public final class OpenTables {

    private OpenTables() {}

    /** Tables that no ring's lock lies on, with the reason of each. */
    public static Map<String, String> reasons() {
        Map<String, String> reasons = table("open.md", "table");
        reasons.putAll(table("open.md", "table on MySQL"));
        return reasons;
    }

    /** Keys and indexes that do not carry their ring's key, with the reason of each. */
    public static Map<String, String> keys() {
        return table("open.md", "key");
    }

    /** Tables that name a unit and are seen by its whole jurisdiction, with the reason of each. */
    static Map<String, String> ofJurisdiction() {
        return table("open.md", "table of a jurisdiction");
    }

    /** What other modules may call and no test of the wall does, with the reason of each. */
    static Map<String, String> notCalled() {
        return table("open.md", "class");
    }

    /** Those of them that only MySQL has. */
    static Set<String> onMySqlOnly() {
        return table("open.md", "table on MySQL").keySet();
    }

    private static Map<String, String> table(String document, String head) {
        Map<String, String> reasons = new TreeMap<>();
        boolean inside = false;
        for (List<String> cells : cells(document)) {
            inside = cells.isEmpty() ? false : inside || cells.getFirst().equals(head);
            if (inside && !cells.getFirst().equals(head) && !cells.getFirst().startsWith("-")) {
                reasons.put(cells.getFirst(), cells.get(1));
            }
        }
        return reasons;
    }

    /** The cells of every line; none for a line that is not of a table. */
    static List<List<String>> cells(String document) {
        try (InputStream file = OpenTables.class.getResourceAsStream("/wall/" + document)) {
            return new String(Objects.requireNonNull(file, document).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.startsWith("|")
                            ? Stream.of(line.substring(1).split("\\|"))
                                    .map(String::strip)
                                    .toList()
                            : List.<String>of())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
