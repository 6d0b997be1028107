package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.util.ParserUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the migrated schema itself, so that a table of tomorrow is looked at as well. */
@OnEveryDatabase
@SpringBootTest
class SchemaTest {

    /** Became reserved in MySQL after the oldest server that tests run on. */
    private static final Set<String> RESERVED_SINCE = Set.of("manual", "parallel", "qualify", "tablesample");

    @Autowired
    private Flyway flyway;

    /** The owner's, who sees the tables themselves. */
    private DataSource database;

    private JdbcTemplate jdbc;

    @BeforeEach
    void asOwner() {
        database = flyway.getConfiguration().getDataSource();
        jdbc = new JdbcTemplate(database);
    }

    @Test
    void every_migration_is_applied() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .allSatisfy(migration -> assertThat(migration.getVersion())
                        .isNotNull()
                        .asString()
                        .as("release and number")
                        .matches("\\d+\\.\\d+"));
    }

    @Test
    void no_name_is_reserved_in_either_database() throws SQLException {
        Set<String> reserved = reservedInMySql();

        assertThat(namesOfTablesAndColumns())
                .contains("flyway_schema_history")
                .allSatisfy(name -> assertThat(name).isLowerCase())
                .noneMatch(name -> ParserUtil.isKeyword(name, true) || reserved.contains(name));
    }

    @Test
    void every_constraint_is_named() {
        assertThat(jdbc.queryForList("""
                        select concat(t.table_name, '.', t.constraint_name)
                        from information_schema.table_constraints t
                        where t.table_schema = schema() and t.table_name <> 'flyway_schema_history'
                          and (lower(t.constraint_name) like 'constraint\\_%'
                            or t.constraint_name like concat(t.table_name, '\\_ibfk\\_%')
                            or t.constraint_name like concat(t.table_name, '\\_chk\\_%')
                            or exists (select 1 from information_schema.key_column_usage k
                                where k.table_schema = t.table_schema and k.table_name = t.table_name
                                  and k.constraint_name = t.constraint_name
                                  and k.column_name = t.constraint_name))
                        """, String.class)).isEmpty();
    }

    private Set<String> reservedInMySql() {
        Set<String> reserved = new HashSet<>(RESERVED_SINCE);
        if (TestDatabase.ofThisRun() == TestDatabase.MYSQL) {
            jdbc.queryForList("select word from information_schema.keywords where reserved = 1", String.class)
                    .forEach(word -> reserved.add(word.toLowerCase(Locale.ROOT)));
        }
        return reserved;
    }

    private List<String> namesOfTablesAndColumns() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData schema = connection.getMetaData();
            try (ResultSet columns = schema.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (columns.next()) {
                    names.add(columns.getString("TABLE_NAME"));
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return names;
    }
}
