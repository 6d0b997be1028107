package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Measures;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.JurisdictionId;
import org.springframework.stereotype.Component;

/**
 * Writes standards and their versions. Whoever changes a catalog begins here and holds it until it is done: the changes of a
 * jurisdiction follow one another, so that names stay unique and no index misses one.
 */
@Component
class StandardWriting {

    private final CatalogStates states;
    private final Standards standards;
    private final StandardVersions versions;
    private final Shelves shelves;
    private final FrameworkShelf shelf;
    private final EntityManager entities;
    private final Clock clock;

    StandardWriting(
            CatalogStates states,
            Standards standards,
            StandardVersions versions,
            FrameworkShelf shelf,
            Shelves shelves,
            EntityManager entities,
            Clock clock) {
        this.states = states;
        this.standards = standards;
        this.versions = versions;
        this.shelf = shelf;
        this.shelves = shelves;
        this.entities = entities;
        this.clock = clock;
    }

    /** One change of the catalog, made of any number of standards. */
    final class Pen {

        private final JurisdictionId jurisdiction = ActingScope.require().jurisdiction();
        private final Actor actor = ActingScope.require().actor();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final LocalDate today = new ShownTimes().date(now);
        private final CatalogState state;
        private final long change;
        private final Measures measures;

        private Pen() {
            state = states.take();
            change = state.changeNumber();
            measures = shelves.current().words().measures();
        }

        /** Says that this change is one of the frameworks. */
        void touchesFrameworks() {
            state.touchFrameworks();
        }

        Instant now() {
            return now;
        }

        LocalDate today() {
            return today;
        }

        /** The jurisdiction's units, by whose proper names standards are kept. */
        Measures measures() {
            return measures;
        }

        Standard add(StandardContent said, StandardOrigin origin, @Nullable String creditedTo) {
            StandardContent content = said.measuredBy(measures);
            Standard standard = new Standard(jurisdiction, content, orderOf(content), change);
            entities.persist(standard);
            entities.persist(new StandardVersion(standard, content, origin, creditedTo, actor, now));
            return standard;
        }

        /** @param seen the version that the person saw */
        Standard take(StandardId id, int seen) {
            Standard standard = standards
                    .findById(id.value())
                    .orElseThrow(() -> new SpokenException(Message.of("catalog.refused.unknown")));
            if (standard.versionNumber() != seen) {
                StandardProfile newest = newest(id).profile();
                throw new SpokenException(Message.of(
                        "catalog.refused.stale", newest.content().name(), newest.changedBy(), newest.version()));
            }
            return standard;
        }

        StandardVersion newest(StandardId id) {
            return versions.findFirstByStandardIdOrderByVersionNumberDesc(id.value())
                    .orElseThrow();
        }

        void change(Standard standard, StandardContent content) {
            StandardVersion before = newest(standard.id());
            StandardContent dated = dated(content.measuredBy(measures), before);
            standard.change(dated, orderOf(dated), today, change);
            entities.persist(new StandardVersion(standard, dated, before.origin(), before.creditedTo(), actor, now));
        }

        void retire(Standard standard) {
            StandardVersion before = newest(standard.id());
            if (standard.isRetired()) {
                throw new SpokenException(
                        Message.of("catalog.refused.retired", before.content().name()));
            }
            standard.retire(today, change);
            last(standard, before);
        }

        void mergeInto(Standard standard, Standard survivor) {
            StandardVersion before = newest(standard.id());
            standard.mergeInto(survivor, today, change);
            last(standard, before);
        }

        private void last(Standard standard, StandardVersion before) {
            StandardContent content = before.content().inForceFrom(today);
            if (content.inForceTo() != null && content.inForceTo().isBefore(today)) {
                content = before.content();
            }
            entities.persist(new StandardVersion(standard, content, before.origin(), before.creditedTo(), actor, now));
        }

        /** A version begins on the day it is written, unless another day is said than the one that was in force already. */
        private StandardContent dated(StandardContent content, StandardVersion before) {
            boolean isAsBefore =
                    Objects.equals(content.inForceFrom(), before.content().inForceFrom())
                            && !before.content().differingFrom(content).isEmpty()
                            && content.inForceFrom() != null
                            && content.inForceFrom().isBefore(today);
            return content.inForceFrom() == null || isAsBefore ? content.inForceFrom(today) : content;
        }
    }

    private int orderOf(StandardContent content) {
        return shelf.current()
                .named(content.frameworkId())
                .map(framework -> framework.orderOf(content.level1(), content.level2()))
                .orElse(0);
    }

    Pen begin() {
        return new Pen();
    }

    void requireFreeName(StandardContent content, long other) {
        if (standards.isNameGiven(content, other)) {
            throw new SpokenException(
                    Message.of("catalog.refused.name-given", content.level1(), content.level2(), content.name()));
        }
    }
}
