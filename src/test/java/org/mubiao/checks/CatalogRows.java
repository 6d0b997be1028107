package org.mubiao.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetValue;

/** The starter catalog: names of real indicators, each in its right group, with the unit it is measured in. */
record CatalogRows(
        String framework, String level1, String level2, String name, String unit, String operator, String definition) {

    static List<CatalogRows> all() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CatalogRows.class.getResourceAsStream("/domain/catalog.csv")),
                StandardCharsets.UTF_8))) {
            List<CatalogRows> rows = new ArrayList<>();
            file.readLine();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] cells = line.split(",", 8);
                rows.add(new CatalogRows(cells[0], cells[1], cells[2], cells[3], cells[4], cells[6], cells[7]));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row with a target that a careful clerk could have written. */
    Indicator indicator(Random random) {
        return Indicator.of(level1, level2, name, value(random));
    }

    private TargetValue value(Random random) {
        String text = switch (unit) {
            case "日期" ->
                List.of("2024年12月31日前", "2024年底", "12月底前", "2024年1月-12月").get(random.nextInt(4));
            case "—" -> List.of("有所提高", "达成", "长期", "持续改善").get(random.nextInt(4));
            case "%" -> {
                int number = 60 + random.nextInt(41);
                yield (number == 100 ? "=" : operator) + number + unit;
            }
            default -> operator + (1 + random.nextInt(5000)) + unit;
        };
        return TargetValue.read(text);
    }
}
