package org.mubiao.wall;

import jakarta.persistence.Entity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.FieldPath;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/**
 * Arguments for any method, made from the types and names of its parameters: where an id is asked for, those of unit A;
 * elsewhere whatever fits.
 */
final class MadeUp {

    /** Calls of one method with different arguments. */
    private static final int MOST = 60;

    private static final String WORDS = "墙外来问";

    private static final Map<Class<?>, List<@Nullable Object>> KNOWN = Map.of(
            TargetTable.class, List.of(SeedTables.all().getFirst()),
            FieldPath.class, List.of(FieldPath.parse("goals.annual").orElseThrow()),
            BudgetYear.class, List.of(new BudgetYear(2026)),
            Amount.class, List.of(Amount.ofWan("12")),
            Locale.class, List.of(Locale.CHINESE),
            Path.class, List.of(file()),
            byte[].class, List.of(WORDS.getBytes(StandardCharsets.UTF_8)),
            Limit.class, List.of(Limit.of(1000)),
            Sort.class, List.of(Sort.unsorted()),
            Pageable.class, List.of(Pageable.unpaged()));

    /** What counts as a unit's id where only a number is asked for. */
    private static final String UNITS = "from|to|into|other";

    /** Rows whose ids are of the same type as those of another table. */
    private static final Map<String, String> SAME_IDS = Map.of("proposal_draft", "proposal");

    private final Town town;
    private final List<Row> ours;
    private final Set<Class<?>> making = new HashSet<>();
    private Class<?> subject = Object.class;

    /** @param ours the rows whose ids are asked for */
    MadeUp(Town town, List<Row> ours) {
        this.town = town;
        this.ours = ours;
    }

    /**
     * Several lists of arguments.
     *
     * @param of the entity that a bare id is one of; those of all when it is none
     */
    List<List<@Nullable Object>> argumentsFor(
            Parameter[] parameters, Class<?> of, Function<Class<?>, List<Object>> entities) {
        subject = of;
        List<List<@Nullable Object>> lists = List.of(List.of());
        for (Parameter parameter : parameters) {
            List<@Nullable Object> values = Objects.requireNonNull(
                    values(parameter.getParameterizedType(), parameter.getName(), entities), parameter::toString);
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> list : lists) {
                for (@Nullable Object value : values) {
                    List<@Nullable Object> one = new ArrayList<>(list);
                    one.add(value);
                    longer.add(one);
                }
            }
            lists = thinned(longer);
        }
        return lists;
    }

    /** By a fixed chance, so that no two arguments go together only. */
    private static <T> List<T> thinned(List<T> many) {
        if (many.size() <= MOST) {
            return many;
        }
        List<T> mixed = new ArrayList<>(many);
        Collections.shuffle(mixed, new Random(MOST));
        return List.copyOf(mixed.subList(0, MOST));
    }

    private List<@Nullable Object> values(Type type, String name, Function<Class<?>, List<Object>> entities) {
        Class<?> raw = raw(type);
        if (raw.isRecord() && raw.getSimpleName().endsWith("Id") && raw.getRecordComponents().length == 1) {
            return idsCalled(
                            raw.getSimpleName().substring(0, raw.getSimpleName().length() - 2))
                    .stream()
                    .<@Nullable Object>map(id -> made(raw, List.of(id)).orElseThrow())
                    .toList();
        }
        if (raw == long.class || raw == Long.class) {
            return numbers(name);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return maps((ParameterizedType) type, entities);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Type of = ((ParameterizedType) type).getActualTypeArguments()[0];
            List<@Nullable Object> parts = values(of, name.replaceAll("s$", ""), entities);
            List<@Nullable Object> all = parts.stream().distinct().toList();
            return List.of(Set.class == raw ? Set.copyOf(all) : all);
        }
        if (raw.isAnnotationPresent(Entity.class)) {
            return List.copyOf(entities.apply(raw));
        }
        return plain(raw, name).orElseGet(() -> composed(raw, name, entities));
    }

    private List<@Nullable Object> numbers(String name) {
        if (name.matches("ids?")) {
            return List.copyOf(idsIn(town.entities().stream()
                    .filter(entity -> entity.type() == subject)
                    .map(Mapped::table)
                    .collect(Collectors.toSet())));
        }
        String of = name.matches(UNITS) ? "unit" : name.replaceAll("Ids?$", "");
        boolean isId = !of.equals(name) || tables(of).findAny().isPresent();
        return isId ? List.copyOf(idsCalled(of)) : List.of(0L, 1L, 2L, 3L, 20L);
    }

    /** One with every key, and one with none. */
    private List<@Nullable Object> maps(ParameterizedType type, Function<Class<?>, List<Object>> entities) {
        Class<?> ofKeys = raw(type.getActualTypeArguments()[0]);
        List<@Nullable Object> keys = values(ofKeys, ofKeys.getSimpleName(), entities);
        List<@Nullable Object> values = values(type.getActualTypeArguments()[1], "", entities);
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < keys.size() && !values.isEmpty(); i++) {
            Object value = values.get((values.size() - 1 + i) % values.size());
            all.put(Objects.requireNonNull(keys.get(i)), Objects.requireNonNull(value));
        }
        return List.of(all, Map.of());
    }

    private Optional<List<@Nullable Object>> plain(Class<?> raw, String name) {
        List<@Nullable Object> values = raw == String.class
                ? texts(name)
                : raw == int.class || raw == Integer.class
                        ? List.of(0, 1, 2)
                        : raw == boolean.class || raw == Boolean.class
                                ? List.of(true, false)
                                : raw == BigDecimal.class
                                        ? List.of(BigDecimal.ONE)
                                        : raw == Instant.class
                                                ? List.of(Instant.now().plusSeconds(3600), Instant.EPOCH)
                                                : raw == LocalDate.class ? List.of(LocalDate.now()) : null;
        if (values != null) {
            return Optional.of(values);
        }
        return Optional.ofNullable(KNOWN.get(raw));
    }

    private List<@Nullable Object> composed(Class<?> raw, String name, Function<Class<?>, List<Object>> entities) {
        if (raw.isEnum()) {
            return Arrays.asList(raw.getEnumConstants());
        }
        if (raw.isSealed()) {
            return Stream.of(raw.getPermittedSubclasses())
                    .flatMap(kind -> composed(kind, name, entities).stream())
                    .toList();
        }
        if (raw.isRecord()) {
            return records(raw, entities);
        }
        if (raw == Function.class) {
            return List.of((Function<Object, Object>) MadeUp::all);
        }
        if (raw.isAssignableFrom(ByteArrayOutputStream.class)) {
            return List.of(new ByteArrayOutputStream());
        }
        if (raw.isInterface()) {
            return List.of(silent(raw));
        }
        if (Stream.of(raw.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0)) {
            return List.of(fresh(raw));
        }
        throw new IllegalStateException("say here how a " + raw.getName() + " is made up");
    }

    private static Object fresh(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("made-up", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, WORDS + "," + WORDS + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a fluent query of Spring Data: all that it finds. */
    private static Object all(Object query) {
        return ((FetchableFluentQuery<?>) query).all();
    }

    /** A condition that does not narrow. */
    private static Object silent(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "anything";
                    case "hashCode" -> 1;
                    case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
                    default -> null;
                });
    }

    /** A record whose parts are such records has none within it. */
    private List<@Nullable Object> records(Class<?> type, Function<Class<?>, List<Object>> entities) {
        if (!making.add(type)) {
            return List.of();
        }
        try {
            return recordsOf(type, entities);
        } finally {
            making.remove(type);
        }
    }

    /** As many as its richest part has values; one more with nothing in what may be empty. */
    private List<@Nullable Object> recordsOf(Class<?> type, Function<Class<?>, List<Object>> entities) {
        RecordComponent[] parts = type.getRecordComponents();
        List<List<@Nullable Object>> values = Stream.of(parts)
                .map(part -> values(part.getGenericType(), part.getName(), entities))
                .toList();
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        List<@Nullable Object> records = new ArrayList<>();
        for (int i = 0; i < Math.min(most, 8); i++) {
            int index = i;
            made(
                            type,
                            values.stream()
                                    .<@Nullable Object>map(of -> of.isEmpty() ? null : of.get(index % of.size()))
                                    .toList())
                    .ifPresent(records::add);
        }
        List<@Nullable Object> empty = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean may = parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            Object blank = parts[i].getType() == String.class
                    ? ""
                    : values.get(i).isEmpty() ? null : values.get(i).getFirst();
            empty.add(may ? null : blank);
        }
        made(type, empty).ifPresent(record -> records.addFirst(record));
        return records;
    }

    private static Optional<Object> made(Class<?> type, List<? extends @Nullable Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<@Nullable Object> texts(String name) {
        List<@Nullable Object> texts = new ArrayList<>(List.of("", WORDS));
        if (!name.equals("text") && tables(name).findAny().isPresent()) {
            idsCalled(name).forEach(id -> texts.add(id.toString()));
        }
        if (name.equals("stageKey")) {
            texts.add(Town.BUREAU_STAGE);
        }
        return texts;
    }

    /** The ids of the rows in the table that a name means; of all when it means none. */
    private List<Long> idsCalled(String name) {
        return idsIn(tables(name).collect(Collectors.toSet()));
    }

    private List<Long> idsIn(Set<String> tables) {
        return ours.stream()
                .filter(row -> tables.isEmpty() || tables.contains(row.table()))
                .map(this::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Of a row that is named by what it belongs to: the id of that. */
    private @Nullable Long id(Row row) {
        return row.values().containsKey("id")
                ? row.number("id")
                : town.entities().stream()
                        .filter(entity -> entity.table().equals(row.table()))
                        .findFirst()
                        .map(entity -> row.number(entity.idColumns().getLast()))
                        .orElse(null);
    }

    private Stream<String> tables(String name) {
        String word = Mapped.snake(name);
        return word.isEmpty()
                ? Stream.empty()
                : town.entities().stream()
                        .map(Mapped::table)
                        .filter(table -> table.equals(word)
                                || table.endsWith("_" + word)
                                || word.endsWith("_" + table)
                                || word.equals(SAME_IDS.get(table)));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
    }
}
