package org.mubiao.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Measures;

/**
 * The standards that a new jurisdiction starts with: those found in published tables ({@code catalog/standards.csv}), and
 * those that are ours because no source exists ({@code catalog/standards-ours.csv}).
 */
final class ShippedStandards {

    private static final List<String> FILES = List.of("catalog/standards.csv", "catalog/standards-ours.csv");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** How the older file calls what the sheet calls otherwise. */
    private static final Map<StandardField, String> OLDER =
            Map.of(StandardField.NATURE, "direction", StandardField.OPERATORS, "operator");

    /** Grades stand where a number has its formula. */
    private static final Pattern GRADES = Pattern.compile("定性(?:分档)?：(.+/.+)");

    private ShippedStandards() {}

    /** @throws IllegalStateException when the program was built without the files */
    static List<StandardContent> all() {
        return FILES.stream().flatMap(ShippedStandards::all).toList();
    }

    private static Stream<StandardContent> all(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ShippedStandards.class.getClassLoader().getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(file).getRecords().stream().map(ShippedStandards::content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardContent content(CSVRecord row) {
        Map<StandardField, String> texts = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            String column = row.isMapped(field.key()) ? field.key() : OLDER.getOrDefault(field, "");
            if (row.isMapped(column)) {
                texts.put(field, row.get(column));
            }
        }
        Matcher grades = GRADES.matcher(texts.getOrDefault(StandardField.FORMULA, ""));
        if (grades.matches()) {
            texts.put(StandardField.GRADES, grades.group(1).replace("/", StandardContent.BETWEEN));
            texts.remove(StandardField.FORMULA);
        }
        StandardReading reading = StandardReading.of(texts, Frameworks.shipped(), Measures.shipped());
        if (reading.content() == null) {
            throw new IllegalStateException("no standard: " + row.toMap() + reading.faults());
        }
        return reading.content();
    }
}
