package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every entity there is, tried in every way that Hibernate knows, by everybody whom the locks tell apart. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityWallTest {

    /** Rows of a kind that are tried one by one; in lists all are looked for. */
    private static final int TRIED = 3;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EntityManager entities;

    private Town town;
    private List<Row> rows;
    private Sight sight;
    private TransactionTemplate undone;
    private TransactionTemplate kept;

    @BeforeAll
    void build() {
        town = Town.in(application);
        rows = town.rows();
        sight = town.sight(rows);
        kept = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        undone = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    @AfterAll
    void leave() {
        SignedInAs.nobody();
    }

    Stream<Arguments> locked() {
        return town.entities().stream()
                .filter(entity ->
                        entity.ring() != Lock.OPEN && entity.name().matches(System.getProperty("wall.entity", ".*")))
                .flatMap(entity -> Caller.toldApartByLocks().stream().map(caller -> Arguments.of(entity, caller)));
    }

    @Test
    void unit_a_has_a_row_of_everything() {
        assertThat(town.entities())
                .filteredOn(entity -> entity.ring() != Lock.OPEN)
                .allSatisfy(entity -> assertThat(rows)
                        .as(entity.name())
                        .anyMatch(row -> row.table().equals(entity.table()) && town.isOurs(row)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("locked")
    void what_is_not_ones_own_is_not_read(Mapped entity, Caller caller) {
        Set<Object> hidden = ids(entity, row -> !sight.sees(caller, row));
        hidden.removeAll(ids(entity, row -> sight.sees(caller, row))); // a project keeps its id when it is handed over
        Set<Object> shown = ids(entity, row -> sight.sees(caller, row) && town.isOurs(row));
        SoftAssertions found = new SoftAssertions();
        EntityReading.all(entity).forEach((way, reading) -> {
            Map<Object, Set<Object>> seen = new HashMap<>();
            Function<Object, Set<Object>> read = id -> seen.computeIfAbsent(
                    EntityReading.OF_ALL.contains(way) ? way : id, once -> read(caller, reading, id));
            hidden.stream()
                    .limit(TRIED)
                    .forEach(id -> found.assertThat(read.apply(id))
                            .as("%s of a hidden row", way)
                            .noneMatch(hidden::contains));
            shown.stream()
                    .limit(TRIED)
                    .forEach(id -> found.assertThat(read.apply(id))
                            .as("%s of a row that is for him", way)
                            .satisfies(those -> assertThat(those.contains(id) || EntityReading.BLIND.contains(way))
                                    .isTrue())
                            .noneMatch(hidden::contains));
        });
        found.assertAll();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("locked")
    void what_is_not_ones_own_is_not_changed(Mapped entity, Caller caller) {
        Set<Object> own = ids(entity, row -> sight.sees(caller, row));
        List<Row> hidden = ofOurs(entity, row -> !sight.sees(caller, row) && !own.contains(entity.idOf(row)));
        Map<Object, Object> loaded = loaded(entity, hidden);
        List<Row> before = town.database().of(entity.table());
        SoftAssertions found = new SoftAssertions();
        EntityChanging.all(entity)
                .forEach((way, changing) -> hidden.stream()
                        .limit(TRIED)
                        .map(entity::idOf)
                        .forEach(id -> {
                            found.assertThat(change(kept, caller, changing, id, loaded.get(id)))
                                    .as("%s of a hidden row", way)
                                    .isZero();
                            List<Row> after = town.database().of(entity.table());
                            found.assertThat(after).as("after %s", way).containsAll(before);
                        }));
        found.assertAll();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("locked")
    void what_is_for_him_can_be_changed_in_the_same_ways(Mapped entity, Caller caller) {
        List<Row> shown = ofOurs(entity, row -> sight.sees(caller, row));
        if (shown.isEmpty() || entity.type().isAnnotationPresent(Immutable.class)) {
            return;
        }
        Object id = entity.idOf(shown.getFirst());

        assertThat(change(undone, caller, EntityChanging.bulkUpdate(entity), id, null))
                .as("else the test would prove nothing")
                .isOne();
    }

    private Set<Object> ids(Mapped entity, Function<Row, Boolean> which) {
        return rows.stream()
                .filter(row -> row.table().equals(entity.table()))
                .filter(which::apply)
                .map(entity::idOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Row> ofOurs(Mapped entity, Function<Row, Boolean> which) {
        return rows.stream()
                .filter(row -> row.table().equals(entity.table()) && town.isOurs(row) && which.apply(row))
                .toList();
    }

    private Set<Object> read(Caller caller, EntityReading reading, Object id) {
        return caller.call(town, () -> {
            try {
                return new HashSet<>(undone.execute(status -> {
                    status.setRollbackOnly();
                    return reading.read(entities.unwrap(Session.class), id);
                }));
            } catch (RuntimeException refused) {
                return Refusals.isOne(refused) ? Set.<Object>of() : fail(refused);
            }
        });
    }

    /** How many rows were changed, as far as that is told. */
    private int change(
            TransactionTemplate transaction,
            Caller caller,
            EntityChanging changing,
            Object id,
            @Nullable Object instance) {
        return caller.call(town, () -> {
            try {
                return transaction.execute(status -> {
                    if (transaction == undone) {
                        status.setRollbackOnly();
                    }
                    return changing.change(entities.unwrap(Session.class), id, instance);
                });
            } catch (RuntimeException refused) {
                return Refusals.isOne(refused)
                        ? (Integer) (Refusals.cameFromBehindTheWall(refused) ? 1 : 0)
                        : fail(refused);
            }
        });
    }

    private static <T> T fail(RuntimeException unexpected) {
        throw unexpected;
    }

    /** The rows as somebody loads them who may see them. */
    private Map<Object, Object> loaded(Mapped entity, List<Row> hidden) {
        Map<Object, Object> loaded = new LinkedHashMap<>();
        for (Row row : hidden) {
            Object id = entity.idOf(row);
            Caller.toldApartByLocks().stream()
                    .filter(caller -> sight.sees(caller, row))
                    .findFirst()
                    .map(caller -> caller.call(town, () -> undone.execute(status -> entities.find(entity.type(), id))))
                    .ifPresent(found -> loaded.put(id, found));
        }
        return loaded;
    }
}
