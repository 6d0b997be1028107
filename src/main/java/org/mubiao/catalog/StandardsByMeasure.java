package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the standards whose targets carry a unit of measure. */
@Component
class StandardsByMeasure implements UsesOfEntries {

    private final EntityManager entities;

    StandardsByMeasure(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<EntryUse> of(EntryProfile entry) {
        if (entry.dictionary() != Dictionary.MEASURE) {
            return Optional.empty();
        }
        int count = entities.createQuery("""
                        select s.id from Standard s
                        join StandardVersion v on v.standardId = s.id and v.versionNumber = s.versionNumber
                        where s.retiredMark = 0 and v.measureUnit = :unit
                        """, Long.class)
                .setParameter("unit", entry.content().name())
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
        return Optional.of(new EntryUse(Kind.STANDARDS, count));
    }
}
