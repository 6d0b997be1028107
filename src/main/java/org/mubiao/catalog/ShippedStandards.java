package org.mubiao.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mubiao.table.Operator;

/** The standards that a new jurisdiction starts with, shipped as {@code catalog/standards.csv}. */
final class ShippedStandards {

    private static final String FILE = "catalog/standards.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedStandards() {}

    /** @throws IllegalStateException when the program was built without the file */
    static List<StandardContent> all() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ShippedStandards.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(file).stream().map(ShippedStandards::content).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardContent content(CSVRecord row) {
        return new StandardContent(
                row.get("name"),
                List.of(row.get("aliases").split(";", -1)),
                row.get("framework"),
                row.get("level1"),
                row.get("level2"),
                row.get("unit"),
                Nature.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                Operator.ofSign(row.get("operator")).orElse(null),
                row.get("definition"),
                row.get("formula"),
                row.get("domain"),
                row.get("source"));
    }
}
