package org.mubiao.publication;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes tables public and finds what is public. Reading needs nobody to be signed in. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Publishing {

    /** Publications on one page of a list. */
    public static final int PAGE = 50;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

    private final Publications publications;
    private final PublishedVersions versions;
    private final Tenancy tenancy;
    private final EntityManager entities;
    private final Clock clock;

    Publishing(
            Publications publications,
            PublishedVersions versions,
            Tenancy tenancy,
            EntityManager entities,
            Clock clock) {
        this.publications = publications;
        this.versions = versions;
        this.tenancy = tenancy;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Publishes a table of a unit of the acting jurisdiction: freezes it, as text and as rows.
     *
     * @throws SpokenException when the unit is not one of the jurisdiction's, or the table lacks a name to be found by
     */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    public PublicationId publish(UnitId unitId, TargetTable table, String formId, String frameworkId) {
        UnitProfile unit = tenancy.unit(unitId)
                .orElseThrow(() -> new SpokenException(Message.of("publication.refused.unknown-unit")));
        FrozenTable frozen = FrozenTable.of(table, formId, frameworkId);
        // What both databases keep: six digits of a second.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Publication publication = new Publication(unit, frozen, now);
        entities.persist(publication);
        entities.persist(new PublishedVersion(publication, frozen, now));
        for (int i = 0; i < frozen.table().indicators().size(); i++) {
            entities.persist(new PublishedIndicator(publication, frozen.table(), i));
        }
        SearchWords.grams(frozen.searchText() + SearchWords.BETWEEN)
                .forEach(gram -> entities.persist(new PublicationGram(publication, gram)));
        return publication.id();
    }

    /** The newest version of a publication. */
    @PreAuthorize("permitAll")
    public Optional<PublishedTable> published(PublicationId id) {
        return versions.findFirstByPublicationIdOrderByVersionNumberDesc(id.value())
                .map(PublishedVersion::published);
    }

    /** What is public, newest first, a page at a time; never counted. */
    @PreAuthorize("permitAll")
    public PublicationPage search(PublicationSearch search) {
        List<PublicationEntry> found =
                publications
                        .findBy(
                                new Matching(search),
                                query -> query.sortBy(NEWEST_FIRST)
                                        .limit(PAGE + 1)
                                        .all())
                        .stream()
                        .map(Publication::entry)
                        .toList();
        if (found.size() <= PAGE) {
            return new PublicationPage(found, null);
        }
        return new PublicationPage(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }
}
