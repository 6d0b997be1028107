package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The wall in the schema itself: the key of a ring stands in its tables, and in all that holds them together. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysWallTest {

    /** A column, and the one of another table that it points to. */
    private record Pointer(String table, String column, String toTable, String toColumn) {}

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EntityManagerFactory entities;

    private final Map<String, Lock> rings = new TreeMap<>();
    private final Set<String> excused = new TreeSet<>();
    private Rows database;
    private List<String> tables = List.of();

    @BeforeAll
    void read() {
        database = new Rows(application);
        tables = database.tables();
        Mapped.all(entities).forEach(entity -> rings.put(entity.table(), entity.ring()));
    }

    @Test
    void every_table_is_of_a_ring_or_has_a_reason() {
        Set<String> open = OpenTables.reasons().keySet();

        assertThat(tables)
                .allSatisfy(table -> assertThat(rings.getOrDefault(table, Lock.OPEN) == Lock.OPEN)
                        .as("%s is of no ring; if it needs none, wall/open.md says why", table)
                        .isEqualTo(open.contains(table)));
        assertThat(tables)
                .as("what has a reason exists")
                .containsAll(open.stream()
                        .filter(table -> TestDatabase.ofThisRun() == TestDatabase.MYSQL
                                || !OpenTables.onMySqlOnly().contains(table))
                        .toList());
    }

    /** Else a forgotten lock over units would look like the jurisdiction's own. */
    @Test
    void what_names_a_unit_is_the_units_or_has_a_reason() {
        assertThat(tables)
                .filteredOn(table ->
                        ring(table) == Lock.JURISDICTION && columns(table).contains(Lock.PRIVATE.key()))
                .containsExactlyInAnyOrderElementsOf(OpenTables.ofJurisdiction().keySet());
    }

    @Test
    void every_row_of_a_ring_carries_its_key() {
        for (String table : tables) {
            List<String> filled = filledColumns(table);
            List<String> wanted = ring(table).columns(columns(table));
            assertThat(filled).as(table).containsAll(wanted);
        }
    }

    @Test
    void every_unique_key_within_a_ring_carries_its_key() {
        List<String> without = new ArrayList<>();
        for (String table : keyed()) {
            uniqueKeys(table).forEach((name, columns) -> {
                boolean isId = columns.size() == 1 && primaryKey(table).equals(columns);
                if (!isId && !columns.contains(key(table)) && !isExcused(name)) {
                    without.add(name + " " + columns);
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_foreign_key_within_a_ring_carries_the_key_of_what_it_points_to() {
        List<String> without = new ArrayList<>();
        for (String table : keyed()) {
            foreignKeys(table).forEach((name, pointers) -> {
                String to = pointers.getFirst().toTable();
                boolean carries = pointers.stream()
                        .anyMatch(pointer -> pointer.toColumn().equals(key(to))
                                && pointer.column().equals(key(to)));
                if (key(to) != null && !carries && !isToItsUnit(table, pointers) && !isExcused(name)) {
                    without.add(name + " " + pointers);
                }
            });
        }
        assertThat(without).isEmpty();
    }

    /** A row that knows its unit only, and no jurisdiction that the unit could belie, points to nothing but its ring. */
    private boolean isToItsUnit(String table, List<Pointer> pointers) {
        return ring(table) == Lock.PRIVATE
                && !columns(table).contains(Lock.JURISDICTION.key())
                && pointers.equals(List.of(new Pointer(table, Lock.PRIVATE.key(), "unit", "id")));
    }

    /** So that the database itself refuses a row of one unit that points to another's. */
    @Test
    void every_row_of_a_ring_is_held_by_a_foreign_key_that_carries_its_own_key() {
        List<String> loose = new ArrayList<>();
        for (String table : keyed()) {
            boolean held = foreignKeys(table).values().stream()
                    .flatMap(List::stream)
                    .anyMatch(pointer -> pointer.column().equals(key(table)));
            if (!held) {
                loose.add(table);
            }
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void every_index_of_a_ring_begins_with_its_key() {
        List<String> without = new ArrayList<>();
        for (String table : keyed()) {
            if (ring(table) == Lock.OPEN) {
                continue; // the public lists across jurisdictions
            }
            Set<String> ofForeignKeys = foreignKeys(table).keySet();
            indexes(table).forEach((name, columns) -> {
                boolean supports = ofForeignKeys.stream().anyMatch(key -> name.startsWith(key));
                if (!supports && !columns.getFirst().equals(key(table)) && !isExcused(name)) {
                    without.add(name + " " + columns);
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void no_key_is_excused_in_vain() {
        every_unique_key_within_a_ring_carries_its_key();
        every_foreign_key_within_a_ring_carries_the_key_of_what_it_points_to();
        every_index_of_a_ring_begins_with_its_key();

        assertThat(excused).isEqualTo(OpenTables.keys().keySet());
    }

    private boolean isExcused(String name) {
        boolean is = OpenTables.keys().containsKey(name);
        if (is) {
            excused.add(name);
        }
        return is;
    }

    private Lock ring(String table) {
        return rings.getOrDefault(table, Lock.OPEN);
    }

    /** What rows of a table are held together by; null where nothing is. */
    private @Nullable String key(String table) {
        if (ring(table) != Lock.OPEN) {
            return ring(table).key();
        }
        return filledColumns(table).contains(Lock.JURISDICTION.key()) ? Lock.JURISDICTION.key() : null;
    }

    private List<String> keyed() {
        return tables.stream().filter(table -> key(table) != null).toList();
    }

    private List<String> columns(String table) {
        return database.ask(
                schema -> schema.getColumns(catalog(schema), schema(schema), table, "%"),
                found -> found.getString("COLUMN_NAME"));
    }

    private List<String> filledColumns(String table) {
        return database.ask(
                schema -> schema.getColumns(catalog(schema), schema(schema), table, "%"),
                found -> found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                        ? found.getString("COLUMN_NAME")
                        : null);
    }

    private List<String> primaryKey(String table) {
        return database.ask(
                schema -> schema.getPrimaryKeys(catalog(schema), schema(schema), table),
                found -> found.getString("COLUMN_NAME"));
    }

    /** Also those that only an index makes unique; by the name of the constraint, columns in their order. */
    private Map<String, List<String>> uniqueKeys(String table) {
        Map<String, List<String>> keys = indexes(table, true);
        keys.values().removeIf(columns -> ring(table) == Lock.OPEN && columns.equals(primaryKey(table)));
        return keys;
    }

    private Map<String, List<String>> indexes(String table) {
        return indexes(table, false);
    }

    private Map<String, List<String>> indexes(String table, boolean unique) {
        record Part(String index, int place, String column) {}
        List<Part> parts = database.ask(
                schema -> schema.getIndexInfo(catalog(schema), schema(schema), table, unique, true),
                found -> found.getString("INDEX_NAME") == null || found.getBoolean("NON_UNIQUE") == unique
                        ? null
                        : new Part(
                                named(found.getString("INDEX_NAME")),
                                found.getInt("ORDINAL_POSITION"),
                                found.getString("COLUMN_NAME")));
        return parts.stream()
                .sorted(Comparator.comparingInt(Part::place))
                .collect(Collectors.groupingBy(
                        Part::index, TreeMap::new, Collectors.mapping(Part::column, Collectors.toList())));
    }

    /** H2 names the index of a constraint after it, with an ending of its own. */
    private static String named(String index) {
        return index.toLowerCase(Locale.ROOT).replaceAll("_index_.*$", "");
    }

    private Map<String, List<Pointer>> foreignKeys(String table) {
        record Key(String name, Pointer pointer) {}
        return database
                .ask(
                        schema -> schema.getImportedKeys(catalog(schema), schema(schema), table),
                        found -> new Key(
                                found.getString("FK_NAME"),
                                new Pointer(
                                        table,
                                        found.getString("FKCOLUMN_NAME"),
                                        found.getString("PKTABLE_NAME"),
                                        found.getString("PKCOLUMN_NAME"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Key::name, TreeMap::new, Collectors.mapping(Key::pointer, Collectors.toList())));
    }

    private static @Nullable String catalog(DatabaseMetaData schema) throws SQLException {
        return schema.getConnection().getCatalog();
    }

    private static @Nullable String schema(DatabaseMetaData schema) throws SQLException {
        return schema.getConnection().getSchema();
    }
}
