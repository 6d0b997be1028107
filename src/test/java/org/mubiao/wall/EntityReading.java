package org.mubiao.wall;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/** A way to read rows; gives the ids of those that it saw. */
@FunctionalInterface
interface EntityReading {

    /** Ways by which Hibernate finds nothing under a filter, or locks nothing that is never written: also for those who may. */
    Set<String> BLIND = Set.of("with", "reference, locked");

    /** Ways that give all there is, whichever id is asked for. */
    Set<String> OF_ALL = Set.of(
            "select of all", "page by key", "projection of all", "tuple", "repository, all", "repository, a page");

    Collection<Object> read(Session session, Object id);

    /** Every way there is to an entity, by its name. */
    static Map<String, EntityReading> all(Mapped entity) {
        Map<String, EntityReading> ways = new LinkedHashMap<>();
        ways.putAll(byKey(entity));
        ways.putAll(inQueries(entity));
        ways.putAll(inSubqueries(entity));
        ways.putAll(bySpringData(entity));
        return ways;
    }

    private static Map<String, EntityReading> byKey(Mapped entity) {
        Map<String, EntityReading> ways = new LinkedHashMap<>();
        ways.put("find", (session, id) -> ids(session, session.find(entity.type(), id)));
        ways.put(
                "find under a lock",
                (session, id) -> ids(session, session.find(entity.type(), id, LockModeType.PESSIMISTIC_WRITE)));
        ways.put("find of several", (session, id) -> ids(session, session.findMultiple(entity.type(), List.of(id))));
        ways.put("reference, touched", (session, id) -> {
            Object reference = session.getReference(entity.type(), id);
            Hibernate.initialize(reference);
            return ids(session, Hibernate.unproxy(reference));
        });
        ways.put("reference, refreshed", (session, id) -> {
            Object reference = session.getReference(entity.type(), id);
            session.refresh(reference);
            return ids(session, Hibernate.unproxy(reference));
        });
        ways.put("reference, locked", (session, id) -> {
            Object reference = session.getReference(entity.type(), id);
            session.lock(reference, LockModeType.PESSIMISTIC_WRITE);
            return ids(session, Hibernate.unproxy(reference));
        });
        return ways;
    }

    private static Map<String, EntityReading> inQueries(Mapped entity) {
        String name = entity.name();
        String key = "e." + entity.idName();
        Map<String, EntityReading> ways = new LinkedHashMap<>();
        ways.put("select by id", query(entity, "select e from " + name + " e where " + key + " = :id"));
        ways.put("select of all", query(entity, "select e from " + name + " e"));
        ways.put(
                "page by key",
                (session, id) -> ids(
                        session,
                        session.createSelectionQuery("select e from " + name + " e order by " + key, entity.type())
                                .setMaxResults(10_000)
                                .getResultList()));
        ways.put("projection", scalar("select " + key + " from " + name + " e where " + key + " = :id"));
        ways.put("projection of all", scalar("select " + key + " from " + name + " e"));
        ways.put(
                "tuple",
                (session, id) -> session
                        .createSelectionQuery("select " + key + " as k, 1 as n from " + name + " e", Tuple.class)
                        .getResultList()
                        .stream()
                        .map(tuple -> tuple.get("k"))
                        .toList());
        ways.put("count", counted("select count(e) from " + name + " e where " + key + " = :id"));
        ways.put(
                "group by",
                (session, id) -> session
                        .createSelectionQuery(
                                "select " + key + ", count(*) from " + name + " e where " + key + " = :id group by "
                                        + key,
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .map(found -> found[0])
                        .toList());
        ways.put(
                "join",
                query(
                        entity,
                        "select e from " + name + " o join " + name + " e on " + key + " = o." + entity.idName()
                                + " where o." + entity.idName() + " = :id"));
        ways.put(
                "join from elsewhere",
                query(entity, "select e from Jurisdiction j join " + name + " e on " + key + " = :id"));
        ways.put(
                "left join from elsewhere",
                query(entity, "select e from Jurisdiction j left join " + name + " e on " + key + " = :id"));
        ways.put("cross join", query(entity, "select e from Jurisdiction j, " + name + " e where " + key + " = :id"));
        ways.put("criteria", (session, id) -> {
            CriteriaBuilder conditions = session.getCriteriaBuilder();
            CriteriaQuery<Object> query = conditions.createQuery(Object.class);
            Root<?> root = query.from(entity.type());
            query.select(root).where(conditions.equal(root.get(entity.idName()), id));
            return ids(session, session.createQuery(query).getResultList());
        });
        return ways;
    }

    private static Map<String, EntityReading> inSubqueries(Mapped entity) {
        String name = entity.name();
        String key = "e." + entity.idName();
        Map<String, EntityReading> ways = new LinkedHashMap<>();
        ways.put(
                "exists subquery",
                counted("select count(j) from Jurisdiction j where exists (select 1 from " + name + " e where " + key
                        + " = :id)"));
        ways.put(
                "scalar subquery",
                counted("select max((select count(e) from " + name + " e where " + key
                        + " = :id)) from Jurisdiction j"));
        if (entity.hasSimpleId()) {
            ways.put(
                    "in subquery",
                    counted("select count(j) from Jurisdiction j where :id in (select " + key + " from " + name
                            + " e)"));
            ways.put(
                    "union",
                    scalar("select " + key + " from " + name + " e where " + key + " = :id union all select " + key
                            + " from " + name + " e where " + key + " = :id"));
            ways.put(
                    "derived table",
                    scalar("select d.k from (select " + key + " as k from " + name + " e where " + key + " = :id) d"));
            ways.put(
                    "with",
                    scalar("with c as (select " + key + " as k from " + name + " e where " + key
                            + " = :id) select c.k from c"));
        }
        return ways;
    }

    private static Map<String, EntityReading> bySpringData(Mapped entity) {
        Map<String, EntityReading> ways = new LinkedHashMap<>();
        ways.put(
                "repository, by id",
                (session, id) ->
                        ids(session, repository(session, entity).findById(id).orElse(null)));
        ways.put(
                "repository, whether there is one",
                (session, id) -> repository(session, entity).existsById(id) ? List.of(id) : List.of());
        ways.put(
                "repository, by ids",
                (session, id) -> ids(session, repository(session, entity).findAllById(List.of(id))));
        ways.put(
                "repository, all",
                (session, id) -> ids(session, repository(session, entity).findAll()));
        ways.put(
                "repository, a page",
                (session, id) -> ids(
                        session,
                        repository(session, entity)
                                .findAll(PageRequest.of(0, 10_000, Sort.by(entity.idName())))
                                .getContent()));
        ways.put(
                "specification",
                (session, id) -> ids(session, repository(session, entity).findAll(is(entity, id))));
        ways.put(
                "specification, counted",
                (session, id) -> repository(session, entity).count(is(entity, id)) == 0 ? List.of() : List.of(id));
        ways.put(
                "specification, fluent",
                (session, id) -> ids(
                        session,
                        repository(session, entity)
                                .findBy(is(entity, id), found -> found.limit(10).all())));
        return ways;
    }

    private static EntityReading query(Mapped entity, String query) {
        return (session, id) -> {
            var selection = session.createSelectionQuery(query, entity.type());
            if (query.contains(":id")) {
                selection.setParameter("id", id);
            }
            return ids(session, selection.getResultList());
        };
    }

    private static EntityReading scalar(String query) {
        return (session, id) -> {
            var selection = session.createSelectionQuery(query, Object.class);
            if (query.contains(":id")) {
                selection.setParameter("id", id);
            }
            return selection.getResultList();
        };
    }

    private static EntityReading counted(String query) {
        return (session, id) -> {
            Long count = session.createSelectionQuery(query, Long.class)
                    .setParameter("id", id)
                    .getSingleResult();
            return count == null || count == 0 ? List.of() : List.of(id);
        };
    }

    private static Specification<Object> is(Mapped entity, Object id) {
        return (root, query, conditions) -> conditions.equal(root.get(entity.idName()), id);
    }

    @SuppressWarnings("unchecked")
    private static SimpleJpaRepository<Object, Object> repository(Session session, Mapped entity) {
        return new SimpleJpaRepository<>((Class<Object>) entity.type(), session);
    }

    private static Collection<Object> ids(Session session, @Nullable Object found) {
        return found == null ? List.of() : ids(session, List.of(found));
    }

    private static Collection<Object> ids(Session session, Collection<?> found) {
        List<Object> ids = new ArrayList<>();
        found.stream()
                .filter(Objects::nonNull)
                .map(row -> session.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(row))
                .forEach(ids::add);
        return ids;
    }
}
