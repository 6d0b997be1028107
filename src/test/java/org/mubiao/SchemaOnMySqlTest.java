package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.testing.OnMySql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@OnMySql
@SpringBootTest
class SchemaOnMySqlTest {

    private static final int COMMAND_DENIED = 1142;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Flyway flyway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id bigint primary key)",
                "alter table flyway_schema_history add column intruder int",
                "create index intruder on flyway_schema_history (description)",
                "drop table flyway_schema_history"
            })
    void the_working_account_cannot_alter_the_schema(String statement) {
        assertThatThrownBy(() -> jdbc.execute(statement))
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                .extracting(SQLException::getErrorCode)
                .isEqualTo(COMMAND_DENIED);
    }

    @Test
    void text_is_compared_code_point_by_code_point_in_every_column() {
        JdbcTemplate owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        assertThat(owner.queryForList(
                        "select table_name from information_schema.tables where table_schema = schema()", String.class))
                .contains("project", "submission");
        assertThat(owner.queryForList("""
                        select concat(table_name, '.', column_name, ' ', collation_name)
                        from information_schema.columns
                        where table_schema = schema() and collation_name <> 'utf8mb4_0900_bin'
                        """, String.class)).isEmpty();
    }

    @Test
    void words_that_look_alike_are_not_equal() {
        assertThat(jdbc.queryForObject("select count(*) from dual where ? = ?", Integer.class, "（一）①Ａ", "(一)1A"))
                .isZero();
    }
}
