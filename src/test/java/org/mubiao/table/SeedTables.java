package org.mubiao.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The four published tables of Rushan, 2021, as they were checked by hand. */
public final class SeedTables {

    private SeedTables() {}

    public static List<TargetTable> all() {
        List<TargetTable> tables = new ArrayList<>();
        for (JsonNode table : JsonMapper.shared().readTree(Path.of("src/test/resources/seeds/golden.json"))) {
            tables.add(TableJson.read((ObjectNode) table));
        }
        return tables;
    }
}
