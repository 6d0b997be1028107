package org.mubiao.wall;

import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/** A way to change a row; tells how many it changed, where that is told, else the database is asked. */
@FunctionalInterface
interface EntityChanging {

    /** @param instance the row as somebody else has loaded it; null when nobody can */
    int change(Session session, Object id, @Nullable Object instance);

    /** Every way there is to an entity, by its name. */
    static Map<String, EntityChanging> all(Mapped entity) {
        Map<String, EntityChanging> ways = new LinkedHashMap<>();
        ways.put("bulk update", bulkUpdate(entity));
        ways.put(
                "bulk delete",
                (session, id, instance) -> session.createMutationQuery(
                                "delete from " + entity.name() + " e where e." + entity.idName() + " = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        ways.put("criteria delete", (session, id, instance) -> criteriaDelete(session, entity, id));
        ways.put("repository, delete of ids", (session, id, instance) -> {
            repository(session, entity).deleteAllByIdInBatch(List.of(id));
            return 0;
        });
        ways.put("repository, delete of one", (session, id, instance) -> {
            repository(session, entity).deleteById(id);
            session.flush();
            return 0;
        });
        ways.put("remove of a reference", (session, id, instance) -> {
            session.remove(session.getReference(entity.type(), id));
            session.flush();
            return 0;
        });
        ways.put("merge", (session, id, instance) -> {
            if (instance != null) {
                session.merge(altered(entity, instance));
                session.flush();
            }
            return 0;
        });
        ways.put("merge and remove", (session, id, instance) -> {
            if (instance != null) {
                session.remove(session.merge(instance));
                session.flush();
            }
            return 0;
        });
        return ways;
    }

    static EntityChanging bulkUpdate(Mapped entity) {
        String attribute = attribute(entity).getName();
        return (session, id, instance) -> session.createMutationQuery("update " + entity.name() + " e set e."
                        + attribute + " = e." + attribute + " where e." + entity.idName() + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static int criteriaDelete(Session session, Mapped entity, Object id) {
        CriteriaDelete<?> delete = session.getCriteriaBuilder().createCriteriaDelete(entity.type());
        var root = delete.getRoot() == null ? from(delete, entity) : delete.getRoot();
        delete.where(session.getCriteriaBuilder().equal(root.get(entity.idName()), id));
        return session.createMutationQuery(delete).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static <T> Root<T> from(CriteriaDelete<T> delete, Mapped entity) {
        return delete.from((Class<T>) entity.type());
    }

    /** Something of the row that is neither its name nor, where there is anything else, its lock: words, if there are any. */
    private static Attribute<?, ?> attribute(Mapped entity) {
        return entity.entity().getAttributes().stream()
                .filter(attribute -> attribute instanceof SingularAttribute<?, ?> single
                        && !single.isId()
                        && !single.isVersion()
                        && !((Field) attribute.getJavaMember()).isAnnotationPresent(TenantId.class))
                .min(Comparator.<Attribute<?, ?>, Boolean>comparing(
                                attribute -> attribute.getName().matches("unitId|jurisdictionId"))
                        .thenComparing(attribute -> attribute.getJavaType() != String.class)
                        .thenComparing(Attribute::getName))
                .orElseThrow();
    }

    private static Object altered(Mapped entity, Object instance) {
        try {
            Field field = (Field) attribute(entity).getJavaMember();
            field.setAccessible(true);
            if (field.getType() == String.class) {
                field.set(instance, "x" + Objects.hashCode(instance) % 10);
            } else if (field.getType() == int.class) {
                field.setInt(instance, field.getInt(instance) + 1);
            }
            return instance;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static SimpleJpaRepository<Object, Object> repository(Session session, Mapped entity) {
        return new SimpleJpaRepository<>((Class<Object>) entity.type(), session);
    }
}
