package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standard indicators of the acting jurisdiction. Whoever acts in it may read them; who keeps the catalog adds, changes
 * and retires them. Nothing is deleted: what a table took from a version stays explained by it.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Catalog {

    /** Standards on one page, and at most what words find. */
    public static final int PAGE = 50;

    private static final long NONE = 0;

    private final Standards standards;
    private final StandardVersions versions;
    private final StandardFinding finding;
    private final EntityManager entities;
    private final Clock clock;

    Catalog(
            Standards standards,
            StandardVersions versions,
            StandardFinding finding,
            EntityManager entities,
            Clock clock) {
        this.standards = standards;
        this.versions = versions;
        this.finding = finding;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Gives a new jurisdiction the standards that the portal ships.
     *
     * @return how many
     * @throws SpokenException when the jurisdiction has standards already
     */
    @PreAuthorize("hasAnyAuthority('FOUND', 'KEEP_CATALOG')")
    @Transactional
    public int fill() {
        if (standards.existsByIdGreaterThan(NONE)) {
            throw new SpokenException(Message.of("catalog.refused.not-empty"));
        }
        List<StandardContent> shipped = ShippedStandards.all();
        shipped.forEach(this::persist);
        return shipped.size();
    }

    /** What a search finds: without words in the order of the framework, a page at a time; with words the best first. */
    @PreAuthorize("isAuthenticated()")
    public StandardPage search(StandardSearch search) {
        return finding.find(search, PAGE);
    }

    /** The newest version; empty when there is none or it is another jurisdiction's, which is the same. */
    @PreAuthorize("isAuthenticated()")
    public Optional<StandardProfile> standard(StandardId id) {
        return versions.findFirstByStandardIdOrderByVersionNumberDesc(id.value())
                .map(StandardVersion::profile);
    }

    /** All versions, the newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<StandardProfile> history(StandardId id) {
        return versions.findByStandardIdOrderByVersionNumberDesc(id.value()).stream()
                .map(StandardVersion::profile)
                .toList();
    }

    /** The standards in force that are called so, whatever their levels: what usual unit and operator a row has. */
    @PreAuthorize("isAuthenticated()")
    public List<StandardProfile> called(String frameworkId, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : versions.inForceCalled(frameworkId, names).stream()
                        .map(StandardVersion::profile)
                        .toList();
    }

    /**
     * Takes a new standard into the catalog.
     *
     * @throws SpokenException when it lacks something, stands in no group of its framework, or its name is given
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public StandardId add(StandardContent content) {
        StandardPolicy.require(content);
        requireFreeName(content, NONE);
        return persist(content).id();
    }

    /**
     * Says a standard anew, as its next version; a retired one is in force again.
     *
     * @param versionSeen the version that the person saw and changed
     * @throws SpokenException as {@link #add} does, or when it is another version by now
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void change(StandardId id, int versionSeen, StandardContent content) {
        StandardPolicy.require(content);
        Standard standard = take(id, versionSeen);
        requireFreeName(content, id.value());
        standard.change(content);
        entities.persist(version(standard, content));
        entities.createQuery("delete from StandardKey k where k.key.standardId = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        persistKeys(standard, content);
    }

    /**
     * Takes a standard out of force: it is offered no more, and stays readable.
     *
     * @param versionSeen the version that the person saw
     * @throws SpokenException when it is another version by now, or retired already
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void retire(StandardId id, int versionSeen) {
        Standard standard = take(id, versionSeen);
        StandardContent content = newest(id).content();
        if (standard.isRetired()) {
            throw new SpokenException(Message.of("catalog.refused.retired", content.name()));
        }
        standard.retire();
        entities.persist(version(standard, content));
    }

    private Standard take(StandardId id, int versionSeen) {
        Standard standard = standards
                .takeForChange(id.value())
                .orElseThrow(() -> new SpokenException(Message.of("catalog.refused.unknown")));
        if (standard.versionNumber() != versionSeen) {
            StandardProfile newest = newest(id).profile();
            throw new SpokenException(
                    Message.of("catalog.refused.stale", newest.content().name(), newest.changedBy(), newest.version()));
        }
        return standard;
    }

    private StandardVersion newest(StandardId id) {
        return versions.findFirstByStandardIdOrderByVersionNumberDesc(id.value())
                .orElseThrow();
    }

    private void requireFreeName(StandardContent content, long other) {
        if (standards.isNameGiven(content, other)) {
            throw new SpokenException(
                    Message.of("catalog.refused.name-given", content.level1(), content.level2(), content.name()));
        }
    }

    private Standard persist(StandardContent content) {
        Standard standard = new Standard(ActingScope.require().jurisdiction(), content);
        entities.persist(standard);
        entities.persist(version(standard, content));
        persistKeys(standard, content);
        return standard;
    }

    private void persistKeys(Standard standard, StandardContent content) {
        Standard.keys(content).forEach((key, weight) -> entities.persist(new StandardKey(standard, key, weight)));
    }

    private StandardVersion version(Standard standard, StandardContent content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new StandardVersion(standard, content, ActingScope.require().actor(), now);
    }
}
