package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table",
                "overview.project_name",
                "overview.period",
                "funding.total",
                "funding.1.1",
                "funding.(一)1",
                "funding[2]",
                "goals.medium_long_term",
                "goals.annual",
                "indicators",
                "indicators/项目完成",
                "indicators/项目完成/数量指标",
                "indicators/a~1b/c~0d",
                "indicators[17]",
                "indicators[0HZ4K].value",
                "indicators[3].level2"
            })
    void a_path_is_written_as_it_is_read(String written) {
        assertThat(FieldPath.parse(written)).get().hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "overview",
                "overview.",
                "overview.nothing",
                "funding.",
                "funding[0]",
                "funding[x]",
                "goals.x",
                "indicators/",
                "indicators/a/b/c",
                "indicators[]",
                "indicators[1].nothing",
                "indicators[1]x",
                "TABLE"
            })
    void what_is_no_path_is_not_read(String written) {
        assertThat(FieldPath.parse(written)).isEmpty();
    }

    @Test
    void every_part_of_a_table_is_found_again_by_its_written_path() {
        GeneratedTables.some(50).forEach(table -> {
            for (FieldPath path : leaves(table)) {
                FieldPath read = FieldPath.parse(path.toString()).orElseThrow();

                assertThat(read).isEqualTo(path);
                assertThat(table.printed(read)).isEqualTo(table.printed(path));
            }
        });
    }

    private static List<FieldPath> leaves(TargetTable table) {
        List<FieldPath> paths = new ArrayList<>();
        for (OverviewField field : OverviewField.values()) {
            paths.add(FieldPath.of(field));
        }
        paths.add(FieldPath.FUNDING_TOTAL);
        for (int i = 0; i < table.funding().lines().size(); i++) {
            paths.add(table.funding().pathOf(i));
        }
        for (int i = 0; i < table.indicators().size(); i++) {
            for (IndicatorField field : IndicatorField.values()) {
                paths.add(table.pathOf(i, field));
            }
        }
        return paths;
    }
}
