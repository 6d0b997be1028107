package org.mubiao.wall;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.TenantId;

/** A ring of sight, as the lock on an entity says it, with the columns that carry its key. */
enum Lock {
    /** A unit's own: {@code @TenantId}. */
    PRIVATE("unit_id"),
    /** A unit's and its reviewers': the filter over assignments. */
    SHARED("jurisdiction_id", "unit_id"),
    /** Everybody's who acts in a jurisdiction: the filter over it. */
    JURISDICTION("jurisdiction_id"),
    /** Without a lock; {@code wall/open.md} says why. */
    OPEN;

    private final List<String> columns;

    Lock(String... columns) {
        this.columns = List.of(columns);
    }

    static Lock of(ManagedType<?> entity) {
        boolean ofTenant = entity.getAttributes().stream()
                .map(Attribute::getJavaMember)
                .anyMatch(
                        member -> member instanceof AnnotatedElement said && said.isAnnotationPresent(TenantId.class));
        Set<String> filters = Stream.of(entity.getJavaType().getAnnotationsByType(Filter.class))
                .map(Filter::name)
                .collect(Collectors.toSet());
        if (ofTenant) {
            return PRIVATE;
        }
        if (filters.contains("concerned") || filters.contains("ofProposer")) {
            return SHARED;
        }
        return filters.contains("ofJurisdiction") ? JURISDICTION : OPEN;
    }

    /**
     * What a row of it is locked by; all of them must be filled. What goes from one unit to another is of both.
     *
     * @param ofTable all that the table has
     */
    List<String> columns(List<String> ofTable) {
        return this == SHARED && !ofTable.contains("unit_id") ? List.of(key(), "from_unit_id", "to_unit_id") : columns;
    }

    /** What unique keys, foreign keys and indexes carry. */
    String key() {
        return columns.getFirst();
    }
}
