package org.mubiao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mubiao.table.TableJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table as it should be read, and how what was read differs from it. */
final class ExpectedTable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path RESOURCES = Path.of("src/test/resources");

    private final JsonNode expected;

    ExpectedTable(JsonNode expected) {
        this.expected = expected;
    }

    static ExpectedTable ofSample(String name) throws IOException {
        return new ExpectedTable(json("samples/" + name + ".json"));
    }

    static List<ExpectedTable> golden() throws IOException {
        return all("seeds/golden.json");
    }

    static List<ExpectedTable> all(String file) throws IOException {
        List<ExpectedTable> tables = new ArrayList<>();
        json(file).forEach(table -> tables.add(new ExpectedTable(table)));
        return tables;
    }

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(RESOURCES.resolve(file));
    }

    private static JsonNode json(String file) throws IOException {
        return MAPPER.readTree(new String(bytes(file), StandardCharsets.UTF_8));
    }

    /** Every difference as {@code path: expected -> read}. What the expectation does not name is not compared. */
    List<String> differences(ReadTable read) {
        List<String> differences = new ArrayList<>();
        compare("", expected, TableJson.write(read.table()), differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode read, List<String> differences) {
        if (expected.isObject() && read.isObject()) {
            for (String key : new TreeSet<>(expected.propertyNames())) {
                if (!key.equals("source") && !key.equals("layout_notes")) {
                    compare(path + (path.isEmpty() ? "" : ".") + key, expected.get(key), read.path(key), differences);
                }
            }
        } else if (expected.isArray() && read.isArray()) {
            if (expected.size() != read.size()) {
                differences.add(path + ".size: " + expected.size() + " -> " + read.size());
            }
            for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
                compare(path + "[" + (i + 1) + "]", expected.get(i), read.get(i), differences);
            }
        } else if (expected.isNumber() && read.isNumber()) {
            if (expected.decimalValue().compareTo(read.decimalValue()) != 0) {
                differences.add(path + ": " + expected + " -> " + read);
            }
        } else if (!expected.equals(read)) {
            differences.add(path + ": " + expected + " -> " + (read.isMissingNode() ? "nothing" : read.toString()));
        }
    }
}
