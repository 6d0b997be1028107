package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.DefaultRepositoryMetadata;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every method of every service and repository, called by everybody with the ids of unit A. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceWallTest {

    /** Who may change something of unit A's. */
    private static final Set<Caller> MEDDLING = EnumSet.of(
            Caller.OWNER,
            Caller.SUCCESSOR,
            Caller.DEPARTMENT_REVIEWER,
            Caller.ASSIGNED_REVIEWER,
            Caller.DEPUTY,
            Caller.ADMINISTRATOR,
            Caller.CATALOG_ADMINISTRATOR,
            Caller.SYSTEM);

    /** What an administrator keeps that has no lock. */
    private static final Set<String> ADMINISTERED = Set.of("credential", "jurisdiction");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable Town shared;

    @AfterAll
    void leave() {
        SignedInAs.nobody();
    }

    /** Those who may change something of unit A's have a town of their own. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OWNER", "OWNING_APPROVER"})
    void no_service_and_no_repository_tells_or_changes_what_is_not_ones_own(Caller caller) {
        Trial trial = new Trial(caller, MEDDLING.contains(caller) ? new Town(application) : sharedTown());

        services()
                .collect(Collectors.groupingBy(Called::module, TreeMap::new, Collectors.toList()))
                .forEach((module, methods) -> {
                    methods.forEach(
                            method -> trial.call(method, method.arguments(trial.madeUp, type -> List.of()), false));
                    trial.requireUnchanged("a service of " + module, true);
                });
        if (Caller.toldApartByLocks().contains(caller)) {
            repositories()
                    .forEach(method -> trial.call(method, method.arguments(trial.madeUp, trial::loadedByOthers), true));
            trial.requireUnchanged("a repository", false);
        }

        assertThat(trial.leaks).isEmpty();
    }

    private synchronized Town sharedTown() {
        if (shared == null) {
            shared = new Town(application);
        }
        return shared;
    }

    /** Else the calls above would be refused for their arguments and prove nothing. */
    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ASSIGNED_REVIEWER"})
    void with_the_same_arguments_those_concerned_are_told(Caller caller) {
        Trial trial = new Trial(caller, new Town(application));
        Set<Long> own = trial.before.stream()
                .filter(row -> trial.town.isOurs(row) && trial.sight.sees(caller, row) && trial.sight.isLocked(row))
                .map(row -> row.number("id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        Set<String> telling = new HashSet<>();
        services()
                .forEach(method -> method.arguments(trial.madeUp, type -> List.of())
                        .forEach(arguments -> {
                            Told told = trial.told(method, arguments, false);
                            if (told.ids().stream().anyMatch(own::contains)) {
                                telling.add(method.toString());
                            }
                        }));

        assertThat(telling)
                .contains(
                        caller == Caller.OWNER
                                ? List.of(
                                                "Drafting.list",
                                                "Drafting.open",
                                                "Drafting.save",
                                                "Notes.of",
                                                "Reviewing.open")
                                        .toArray(String[]::new)
                                : List.of("Reviewing.desk", "Reviewing.open", "Reviewing.frozen")
                                        .toArray(String[]::new));
    }

    private Stream<Called> services() {
        return application.getBeansOfType(Object.class).values().stream()
                .filter(ServiceWallTest::isFace)
                .sorted(Comparator.comparing(
                        bean -> AopUtils.getTargetClass(bean).getName()))
                .flatMap(bean -> Stream.of(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .sorted(Comparator.comparing(Method::toString))
                        .map(method -> new Called(bean, AopUtils.getTargetClass(bean), method)));
    }

    /** What other modules may call: every service, and what else is public and no part of a screen. */
    private static boolean isFace(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return type.getPackageName().matches("org\\.mubiao\\.[a-z]+")
                && !OpenTables.notCalled().containsKey(type.getSimpleName())
                && (type.isAnnotationPresent(Service.class)
                        || type.isAnnotationPresent(Component.class)
                                && !type.isAnnotationPresent(Configuration.class)
                                && (Modifier.isPublic(type.getModifiers()) || fillsASeam(type)));
    }

    /** What another module calls by an interface of its own. */
    private static boolean fillsASeam(Class<?> type) {
        return Stream.of(type.getInterfaces())
                .anyMatch(seam -> Modifier.isPublic(seam.getModifiers())
                        && seam.getPackageName().startsWith("org.mubiao."));
    }

    private Stream<Called> repositories() {
        return application.getBeansOfType(Repository.class).values().stream()
                .flatMap(bean -> Stream.of(AopUtils.getTargetClass(bean), bean.getClass())
                        .flatMap(type -> Stream.of(type.getInterfaces()))
                        .filter(type -> type.getName().startsWith("org.mubiao."))
                        .distinct()
                        .flatMap(type -> Stream.of(type.getMethods())
                                .filter(method -> !method.isSynthetic() && Modifier.isAbstract(method.getModifiers()))
                                .sorted(Comparator.comparing(Method::toString))
                                .map(method -> new Called(bean, type, method))));
    }

    /** A method of a bean. */
    private record Called(Object bean, Class<?> type, Method method) {

        List<List<@Nullable Object>> arguments(MadeUp madeUp, Function<Class<?>, List<Object>> entities) {
            try {
                return madeUp.argumentsFor(method.getParameters(), subject(), entities);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(this + ": " + e.getMessage(), e);
            }
        }

        String module() {
            return type.getPackageName().replaceAll(".*\\.", "");
        }

        /** What a bare id is one of: the rows that a repository keeps. */
        private Class<?> subject() {
            return Repository.class.isAssignableFrom(type) ? new DefaultRepositoryMetadata(type).getDomainType() : type;
        }

        /**
         * Whether its answer tells anything: what is saved comes back as it was given, and what lies in the open names what it
         * was made from, which services keep to themselves.
         */
        boolean tells(Town town) {
            if (!Repository.class.isAssignableFrom(type)) {
                return true;
            }
            boolean isOpen = town.entities().stream()
                    .anyMatch(entity -> entity.type() == subject() && entity.ring() == Lock.OPEN);
            return !isOpen
                    && Stream.of(method.getParameterTypes()).noneMatch(of -> of.isAnnotationPresent(Entity.class));
        }

        @Nullable Object call(List<@Nullable Object> arguments) {
            try {
                method.setAccessible(true);
                return method.invoke(bean, arguments.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName();
        }
    }

    /** A caller in front of a town of his own. */
    private final class Trial {

        final Town town;
        final Caller caller;
        final Sight sight;
        final List<Row> before;
        final MadeUp madeUp;
        final List<String> leaks = new ArrayList<>();

        private final Set<Long> hidden;
        private final Map<String, List<Row>> mustStay;

        Trial(Caller caller, Town town) {
            this.caller = caller;
            this.town = town;
            this.before = town.rows();
            this.sight = town.sight(before);
            this.madeUp = new MadeUp(town, before.stream().filter(town::isOurs).toList());
            this.hidden = hidden();
            this.mustStay = before.stream()
                    .filter(row -> town.isOurs(row) && !isHis(row))
                    .collect(Collectors.groupingBy(Row::table));
        }

        /** Ids of rows that are not for the caller, unless a row that is for him names them. */
        private Set<Long> hidden() {
            Set<Long> hidden = before.stream()
                    .filter(row -> sight.isLocked(row) && town.isOurs(row) && !sight.sees(caller, row))
                    .map(row -> row.number("id"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            before.stream()
                    .filter(row -> sight.isLocked(row) && sight.sees(caller, row))
                    .flatMap(row -> row.values().keySet().stream().map(row::number))
                    .forEach(hidden::remove);
            return hidden;
        }

        /** What the caller may change: what his unit and his review see, and what he keeps. */
        private boolean isHis(Row row) {
            boolean isSeen = sight.sees(caller, row);
            return isOfHimself(row)
                    || isSeen && sight.isOfAUnit(row)
                    || isSeen && keeps(row)
                    || row.table().startsWith("publi") && town.served(caller).isPresent();
        }

        /** Also whether his deputy is still signed in. */
        private boolean isOfHimself(Row row) {
            SignedIn person = caller.person(town);
            long deputy = town.deputy.account().value();
            return person != null
                    && Stream.of("account_id", "id")
                            .map(row::number)
                            .anyMatch(of -> Objects.equals(of, person.account().value())
                                    || person == town.reviewer && Objects.equals(of, deputy));
        }

        /** What is the jurisdiction's is in the hands of one who keeps it. */
        private boolean keeps(Row row) {
            boolean isCatalog = town.moduleOf(row).equals("catalog");
            return switch (caller) {
                case ADMINISTRATOR -> !isCatalog && (sight.isLocked(row) || ADMINISTERED.contains(row.table()));
                case CATALOG_ADMINISTRATOR -> isCatalog;
                case SYSTEM -> sight.isLocked(row) || ADMINISTERED.contains(row.table());
                default -> false;
            };
        }

        void call(Called method, List<List<@Nullable Object>> calls, boolean inTransaction) {
            boolean tells = method.tells(town);
            for (List<@Nullable Object> arguments : calls) {
                Told told = told(method, arguments, inTransaction);
                told.ids().stream()
                        .filter(id -> tells && hidden.contains(id))
                        .findFirst()
                        .ifPresent(id -> leak(method, "tells the id of " + nameOf(id)));
                if (!inTransaction) {
                    Stream.of(Secret.values())
                            .filter(secret -> !secret.isFor(caller) && told.says(secret))
                            .forEach(secret -> leak(method, "tells " + secret));
                }
            }
        }

        /**
         * The tables are read as a whole, so not after each call. Who may change what his lock shows is said by services, so of
         * repositories only the locks are asked for.
         */
        void requireUnchanged(String by, boolean isByService) {
            application.getBean(Afterwards.class).settle();
            mustStay.forEach((table, rows) -> {
                List<Row> asked = rows.stream()
                        .filter(row -> isByService || !sight.sees(caller, row))
                        .toList();
                Set<Row> now = asked.isEmpty()
                        ? Set.of()
                        : new HashSet<>(town.database().of(table));
                asked.stream()
                        .filter(row -> !now.contains(row))
                        .findFirst()
                        .ifPresent(row -> leaks.add(by + " changes rows of " + table));
            });
        }

        Told told(Called method, List<@Nullable Object> arguments, boolean inTransaction) {
            Supplier<Told> call = () -> {
                try {
                    Object answer = method.call(arguments);
                    if (answer instanceof SignedIn another && !isHimself(another)) {
                        leak(method, "lets act as somebody else");
                    }
                    return Told.by(answer).with(arguments);
                } catch (RuntimeException refused) {
                    return Told.by(refused).with(arguments);
                }
            };
            try {
                return caller.call(
                        town,
                        () -> inTransaction
                                ? Objects.requireNonNull(
                                        new TransactionTemplate(transactions).execute(status -> inside(method, call)))
                                : call.get());
            } catch (RuntimeException refusedAtItsEnd) {
                return Told.by(refusedAtItsEnd);
            }
        }

        private boolean isHimself(SignedIn answer) {
            SignedIn person = caller.person(town);
            return person != null
                    && answer.account().equals(person.account())
                    && (answer.acting() == null
                            || answer.acting().equals(person.acting())
                            || person.memberships().contains(answer.acting()));
        }

        private Told inside(Called method, Supplier<Told> call) {
            Told told = call.get();
            entities.flush();
            return told;
        }

        /** The rows of a type as those load them who may. */
        List<Object> loadedByOthers(Class<?> type) {
            return town.entities().stream()
                    .filter(entity -> entity.type() == type)
                    .flatMap(entity -> before.stream()
                            .filter(row -> row.table().equals(entity.table()) && town.isOurs(row))
                            .limit(3)
                            .flatMap(row -> loadedByAnother(entity, row).stream()))
                    .toList();
        }

        private Optional<Object> loadedByAnother(Mapped entity, Row row) {
            return Caller.toldApartByLocks().stream()
                    .filter(other -> sight.sees(other, row))
                    .findFirst()
                    .flatMap(other -> other.call(
                            town, () -> Optional.ofNullable(entities.find(entity.type(), entity.idOf(row)))));
        }

        private void leak(Called method, String what) {
            String leak = method + " " + what;
            if (!leaks.contains(leak)) {
                leaks.add(leak);
            }
        }

        private String nameOf(long id) {
            return before.stream()
                    .filter(row -> Objects.equals(row.number("id"), id))
                    .map(Row::table)
                    .findFirst()
                    .orElse("");
        }
    }
}
