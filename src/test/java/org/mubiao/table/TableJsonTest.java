package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TableJsonTest {

    @Test
    void the_seed_tables_are_written_as_they_were_checked_by_hand() {
        for (JsonNode checked : SeedTables.json()) {
            ObjectNode expected = ((ObjectNode) checked).remove(List.of("source", "layout_notes"));

            assertThat(new JsonMapper().readTree(TableJson.text(TableJson.read(checked))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_table_reads_back_as_itself() {
        assertThat(GeneratedTables.some(300))
                .allSatisfy(table ->
                        assertThat(TableJson.parse(TableJson.text(table))).isEqualTo(table));
    }

    @Test
    void an_unknown_part_is_null_and_not_invented() {
        ObjectNode json = TableJson.write(TargetTable.EMPTY);

        assertThat(json.get("project_name").isNull()).isTrue();
        assertThat(json.get("period").get("from").isNull()).isTrue();
        assertThat(json.get("funding").get("total").isNull()).isTrue();
        assertThat(json.has("project_code")).isFalse();
    }

    @Test
    void an_amount_keeps_every_digit() {
        TargetTable table = TableJson.parse("{\"funding\": {\"total\": 123456789.123456, \"lines\": []}}");

        assertThat(table.funding().total()).hasToString("123456789.123456");
        assertThat(TableJson.text(table)).contains("123456789.123456");
    }

    @Test
    void what_is_not_of_the_form_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableJson.parse("{\"project_name\": 1}"))
                .withMessageContaining("project_name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableJson.parse("{\"indicators\": [{\"operator\": \"~\"}]}"))
                .withMessageContaining("operator");
        assertThatIllegalArgumentException().isThrownBy(() -> TableJson.parse("not json"));
    }
}
