package org.mubiao.wall;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * An entity with its table and its ring.
 *
 * @param idName of the attribute that names a row
 * @param idColumns of that attribute
 * @param constants a value for every column that takes one of a few
 */
record Mapped(
        EntityType<?> entity,
        String table,
        Lock ring,
        String idName,
        List<String> idColumns,
        Map<String, Object> constants) {

    static List<Mapped> all(EntityManagerFactory entities) {
        SessionFactoryImplementor factory = entities.unwrap(SessionFactoryImplementor.class);
        return entities.getMetamodel().getEntities().stream()
                .map(entity -> of(entity, factory))
                .sorted((one, other) -> one.table.compareTo(other.table))
                .toList();
    }

    private static Mapped of(EntityType<?> entity, SessionFactoryImplementor factory) {
        EntityPersister persister = factory.getMappingMetamodel().getEntityDescriptor(entity.getJavaType());
        List<String> columns = new ArrayList<>();
        persister
                .getIdentifierMapping()
                .forEachSelectable((index, column) -> columns.add(column.getSelectionExpression()));
        return new Mapped(
                entity,
                persister.getIdentifierTableDetails().getTableName(),
                Lock.of(entity),
                Objects.requireNonNull(persister.getIdentifierPropertyName()),
                columns,
                constants(persister));
    }

    private static Map<String, Object> constants(EntityPersister persister) {
        Map<String, Object> constants = new HashMap<>();
        persister.forEachAttributeMapping(attribute -> {
            Class<?> type = attribute.getJavaType().getJavaTypeClass();
            if (type.isEnum()) {
                attribute.forEachSelectable((index, column) ->
                        constants.put(column.getSelectionExpression(), ((Enum<?>) type.getEnumConstants()[0]).name()));
            }
        });
        return constants;
    }

    String name() {
        return entity.getName();
    }

    /** The module that keeps it, such as {@code catalog}. */
    String module() {
        String name = type().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    Class<?> type() {
        return entity.getJavaType();
    }

    /** What the row is named by in Java. */
    Object idOf(Row row) {
        Class<?> idType = entity.getIdType().getJavaType();
        return idType.isRecord() ? record(idType, row) : fitting(idType, row.value(idColumns.getFirst()));
    }

    boolean hasSimpleId() {
        return idColumns.size() == 1;
    }

    @Override
    public String toString() {
        return name();
    }

    private static Object record(Class<?> type, Row row) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Stream.of(parts)
                .map(part -> fitting(part.getType(), row.value(snake(part.getName()))))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object fitting(Class<?> type, Object value) {
        return value instanceof Number number && (type == long.class || type == Long.class)
                ? number.longValue()
                : value;
    }

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
