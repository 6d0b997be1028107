package org.mubiao.wall;

import static org.mubiao.wall.GuardedSchema.quoted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Builds the second wall after every migration, with the account that owns the tables, and knows the key that marks are
 * sealed with. Several nodes may start at once: one builds, the others find it built.
 */
@Component
@ConditionalOnBooleanProperty("mubiao.second-wall")
public class SecondWall {

    private static final Logger LOG = LoggerFactory.getLogger(SecondWall.class);

    /** What is added to the name of the tables' schema for that of the views. */
    static final String VIEWS = "_work";

    private static final int PATIENCE_SECONDS = 120;
    private static final int FORBIDDEN_TABLE = 1142;
    private static final int FORBIDDEN_SCHEMA = 1044;

    private volatile @Nullable Seal seal;

    /**
     * Makes views, functions and triggers fit the tables.
     *
     * @param owner of the tables
     * @throws SpokenException when the schema of the views is missing or not the owner's to fill
     */
    public void build(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            String tables = one(statement, "select database()");
            takeTurn(statement, tables);
            try {
                build(connection, statement, tables);
            } finally {
                statement.execute("do release_lock(" + lock(tables) + ")");
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == FORBIDDEN_SCHEMA || e.getErrorCode() == FORBIDDEN_TABLE) {
                LOG.warn("The owner may not build the second wall", e);
                throw new SpokenException(Message.of("portal.run.wall-not-prepared"));
            }
            throw new IllegalStateException("the second wall is not built", e);
        }
    }

    /**
     * Looks whether the working account is shut out from the tables themselves.
     *
     * @throws SpokenException when it is not
     */
    public void requireShut(Connection worker) throws SQLException {
        String views = worker.getCatalog();
        String tables = views.substring(0, views.length() - VIEWS.length());
        try (Statement statement = worker.createStatement()) {
            statement.executeQuery("select 1 from " + quoted(tables) + ".second_wall limit 0");
        } catch (SQLException refused) {
            if (refused.getErrorCode() == FORBIDDEN_TABLE || refused.getErrorCode() == FORBIDDEN_SCHEMA) {
                return;
            }
            throw refused;
        }
        throw new SpokenException(Message.of("portal.run.wall-not-prepared"));
    }

    /** The seal of this installation; empty until the wall is built, when a connection is shown nothing. */
    Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }

    private void build(Connection connection, Statement statement, String tables) throws SQLException {
        byte[] key = key(connection);
        Seal found = new Seal(key);
        GuardedSchema wall =
                new GuardedSchema(tables, tables + VIEWS, userName(statement), found, columns(connection, tables));
        String text = hash(wall);
        if (!isBuilt(connection, wall, text)) {
            buildFunctions(statement, wall);
            buildTriggers(statement, wall);
            buildViews(statement, wall);
            try (PreparedStatement built = connection.prepareStatement("update second_wall set built_from = ?")) {
                built.setString(1, text);
                built.executeUpdate();
            }
        }
        wall.columns().keySet().stream()
                .filter(table -> !wall.shown().containsKey(table) && !Rings.isHidden(table))
                .forEach(table -> LOG.warn("Table {} lies in no ring: nobody is shown it", table));
        seal = found;
    }

    private static byte[] key(Connection connection) throws SQLException {
        try (PreparedStatement fresh = connection.prepareStatement(
                "insert ignore into second_wall (id, seal_key, built_from) values (1, ?, '')")) {
            fresh.setBytes(1, Seal.freshKey());
            fresh.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seal_key from second_wall where id = 1")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static boolean isBuilt(Connection connection, GuardedSchema wall, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return text.equals(one(statement, "select built_from from second_wall where id = 1"))
                    && names(
                                    connection,
                                    "select table_name from information_schema.views where table_schema = ?",
                                    wall.views())
                            .equals(wall.shown().keySet());
        }
    }

    /** A function that is as it should be stays: nodes that serve already ask it all the time. */
    private static void buildFunctions(Statement statement, GuardedSchema wall) throws SQLException {
        Map<String, String> there = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select routine_name, routine_comment from"
                + " information_schema.routines where routine_schema = database() and routine_name like 'wall\\_%'")) {
            while (rows.next()) {
                there.put(rows.getString(1), rows.getString(2));
            }
        }
        for (Map.Entry<String, String> function : wall.functions().entrySet()) {
            String text = hash(List.of(function.getValue()));
            if (!text.equals(there.get(function.getKey()))) {
                statement.execute("drop function if exists " + function.getKey());
                statement.execute("create function " + function.getKey()
                        + function.getValue().replaceFirst(" return ", " comment '" + text + "' return "));
            }
        }
    }

    private static void buildTriggers(Statement statement, GuardedSchema wall) throws SQLException {
        for (String old : names(
                statement.getConnection(),
                "select trigger_name from information_schema.triggers where trigger_schema = ?",
                wall.tables())) {
            if (!wall.triggers().containsKey(old)) {
                statement.execute("drop trigger " + quoted(old));
            }
        }
        for (Map.Entry<String, String> trigger : wall.triggers().entrySet()) {
            statement.execute("drop trigger if exists " + quoted(trigger.getKey()));
            statement.execute("create trigger " + quoted(trigger.getKey()) + " " + trigger.getValue());
        }
    }

    private static void buildViews(Statement statement, GuardedSchema wall) throws SQLException {
        for (String view : wall.shown().values()) {
            statement.execute(view);
        }
        for (String old : names(
                statement.getConnection(),
                "select table_name from information_schema.views where table_schema = ?",
                wall.views())) {
            if (!wall.shown().containsKey(old)) {
                statement.execute("drop view " + quoted(wall.views()) + "." + quoted(old));
            }
        }
    }

    private static SortedMap<String, List<String>> columns(Connection connection, String tables) throws SQLException {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        try (PreparedStatement asked = connection.prepareStatement("select c.table_name, c.column_name"
                + " from information_schema.columns c join information_schema.tables t"
                + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                + " where c.table_schema = ? and t.table_type = 'BASE TABLE'"
                + " order by c.table_name, c.ordinal_position")) {
            asked.setString(1, tables);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return columns;
    }

    private static Set<String> names(Connection connection, String query, String schema) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setString(1, schema);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static void takeTurn(Statement statement, String tables) throws SQLException {
        if (!"1".equals(one(statement, "select get_lock(" + lock(tables) + ", " + PATIENCE_SECONDS + ")"))) {
            throw new SQLException("another node has been building the second wall for too long");
        }
    }

    /** Names of locks count for the whole server and are short. */
    private static String lock(String tables) {
        return "'wall " + hash(List.of(tables)).substring(0, 40) + "'";
    }

    private static String userName(Statement statement) throws SQLException {
        String account = one(statement, "select current_user()");
        return account.substring(0, account.lastIndexOf('@'));
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String hash(GuardedSchema wall) {
        List<String> all = new ArrayList<>();
        for (Map<String, String> pieces : List.of(wall.functions(), wall.triggers(), wall.shown())) {
            pieces.forEach((name, text) -> all.add(name + text));
        }
        return hash(all);
    }

    private static String hash(Collection<String> texts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
