package org.mubiao.wall;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.springframework.context.ApplicationContext;

/** The rows of the database, read beside all locks: with the account that owns the schema, where there is one. */
final class Rows {

    private static final String HISTORY = "flyway_schema_history";

    private final ApplicationContext application;

    Rows(ApplicationContext application) {
        this.application = application;
    }

    /** Every row of every table. */
    List<Row> all() {
        return with(connection -> {
            List<Row> rows = new ArrayList<>();
            for (String table : tables(connection)) {
                rows.addAll(read(connection, table));
            }
            return rows;
        });
    }

    List<Row> of(String table) {
        return with(connection -> read(connection, table));
    }

    /** The tables of the schema without Flyway's own. */
    List<String> tables() {
        return with(Rows::tables);
    }

    /** The other tables that a table's foreign keys point to. */
    Set<String> parentsOf(String table) {
        return with(connection -> {
            Set<String> parents = new HashSet<>();
            try (ResultSet keys =
                    connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    parents.add(keys.getString("PKTABLE_NAME"));
                }
            }
            parents.remove(table);
            return parents;
        });
    }

    /**
     * Puts a row into a table of which nothing is known but its columns: what a foreign key names comes from the rows that
     * are given, the rest is made up.
     *
     * @param known what certain columns are to hold
     * @param parents from which foreign keys take their values
     */
    Row add(String table, Map<String, Object> known, List<Row> parents) {
        return with(connection -> {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            DatabaseMetaData schema = connection.getMetaData();
            try (ResultSet columns = schema.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
                while (columns.next()) {
                    values.put(columns.getString("COLUMN_NAME"), madeUp(columns));
                }
            }
            try (ResultSet keys = schema.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    String from = keys.getString("PKTABLE_NAME");
                    String column = keys.getString("PKCOLUMN_NAME");
                    String pointer = keys.getString("FKCOLUMN_NAME");
                    Optional<Row> parent = parents.stream()
                            .filter(row -> row.table().equals(from))
                            .findFirst();
                    if (parent.isPresent()) {
                        values.put(pointer, parent.get().value(column));
                    } else if (!known.containsKey(pointer)) {
                        values.put(pointer, null); // a row that stands above none
                    }
                }
            }
            known.forEach((column, value) -> values.computeIfPresent(column, (name, made) -> value));
            String marks =
                    String.join(", ", values.keySet().stream().map(name -> "?").toList());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + marks + ")")) {
                int place = 1;
                for (Object value : values.values()) {
                    insert.setObject(place++, value);
                }
                insert.executeUpdate();
            }
            return new Row(table, values);
        });
    }

    /** What the schema says, asked with the account that sees the tables themselves. */
    <T> List<T> ask(Question question, Line<T> line) {
        return with(connection -> {
            List<T> lines = new ArrayList<>();
            try (ResultSet found = question.ask(connection.getMetaData())) {
                while (found.next()) {
                    T read = line.read(found);
                    if (read != null) {
                        lines.add(read);
                    }
                }
            }
            return lines;
        });
    }

    private static @Nullable Object madeUp(ResultSet column) throws SQLException {
        return switch (column.getInt("DATA_TYPE")) {
            case Types.BIGINT -> column.getString("COLUMN_NAME").equals("id") ? Ids.next() : 0L;
            case Types.INTEGER,
                    Types.SMALLINT,
                    Types.TINYINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.DOUBLE,
                    Types.FLOAT,
                    Types.REAL -> 1;
            case Types.BIT, Types.BOOLEAN -> false;
            case Types.DATE -> LocalDate.of(2026, 1, 2);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> LocalDateTime.of(2026, 1, 2, 3, 4);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> new byte[] {1};
            default -> {
                String text = "zq" + Ids.next() % 10_000;
                yield text.substring(0, Math.min(text.length(), Math.max(1, column.getInt("COLUMN_SIZE"))));
            }
        };
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove(HISTORY);
        return tables;
    }

    private static List<Row> read(Connection connection, String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + table);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.put(found.getMetaData().getColumnName(i), comparable(found.getObject(i)));
                }
                rows.add(new Row(table, values));
            }
        }
        return rows;
    }

    private static @Nullable Object comparable(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Clob text -> text.getSubString(1, (int) text.length());
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case null, default -> value;
        };
    }

    private <T> T with(Reading<T> reading) {
        try (Connection connection = connect()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        String owner = application.getEnvironment().getProperty("spring.flyway.user");
        return owner == null
                ? application.getBean(DataSource.class).getConnection()
                : DriverManager.getConnection(
                        application.getEnvironment().getRequiredProperty("spring.datasource.url"),
                        owner,
                        application.getEnvironment().getRequiredProperty("spring.flyway.password"));
    }

    @FunctionalInterface
    interface Question {
        ResultSet ask(DatabaseMetaData schema) throws SQLException;
    }

    @FunctionalInterface
    interface Line<T> {
        @Nullable T read(ResultSet found) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }
}
