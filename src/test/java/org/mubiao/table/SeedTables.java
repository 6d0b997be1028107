package org.mubiao.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The content of the four published tables of Rushan, 2021, as it was checked by hand. */
public final class SeedTables {

    private SeedTables() {}

    public static List<JsonNode> json() {
        try (InputStream file = SeedTables.class.getResourceAsStream("/seeds/golden.json")) {
            List<JsonNode> tables = new ArrayList<>();
            new JsonMapper().readTree(Objects.requireNonNull(file)).forEach(tables::add);
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<TargetTable> all() {
        return json().stream().map(TableJson::read).toList();
    }
}
