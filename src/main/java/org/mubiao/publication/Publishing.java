package org.mubiao.publication;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectId;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.FrozenSubmission;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.reviews.SubmissionState;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingScope;
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
    private final Reviewing reviewing;
    private final Drafting drafting;
    private final EntityManager entities;
    private final Clock clock;

    Publishing(
            Publications publications,
            PublishedVersions versions,
            Tenancy tenancy,
            Reviewing reviewing,
            Drafting drafting,
            EntityManager entities,
            Clock clock) {
        this.publications = publications;
        this.versions = versions;
        this.tenancy = tenancy;
        this.reviewing = reviewing;
        this.drafting = drafting;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Publishes what the review approved: freezes it, as text and as rows. Where the project is public already, this is a
     * correction: the new version takes its place and the old one stays readable.
     *
     * @param reason for the public, why the old version was corrected; null for the first version
     * @throws SpokenException when the submission is not approved, is public already, is not one that the acting person is
     *     concerned with, or a correction has no reason
     */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    public PublicationId publish(SubmissionId submission, @Nullable String reason) {
        FrozenSubmission approved = reviewing
                .frozen(submission)
                .filter(frozen -> frozen.state() == SubmissionState.APPROVED)
                .orElseThrow(() -> new SpokenException(Message.of("publication.refused.not-approved")));
        if (!versions.submissionsAmong(List.of(submission.value())).isEmpty()) {
            throw new SpokenException(Message.of("publication.refused.public-already"));
        }
        PublicationId id = publish(
                approved.unit(),
                approved.project(),
                approved.id(),
                FrozenTable.of(approved.table(), approved.formId(), approved.frameworkId()),
                reason);
        drafting.published(approved.project());
        return id;
    }

    /** Publishes a table of a unit of the acting jurisdiction. */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    PublicationId publish(
            UnitId unitId, ProjectId project, SubmissionId submission, FrozenTable frozen, @Nullable String reason) {
        UnitProfile unit = tenancy.unit(unitId)
                .orElseThrow(() -> new SpokenException(Message.of("publication.refused.unknown-unit")));
        // What both databases keep: six digits of a second.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Publication publication = publications
                .findByJurisdictionIdAndProjectId(unit.jurisdiction().value(), project.value())
                .map(earlier -> corrected(earlier, frozen, now, reason))
                .orElseGet(() -> new Publication(unit, project, frozen, now));
        entities.persist(publication);
        entities.persist(new PublishedVersion(publication, frozen, now, reason, submission));
        for (int i = 0; i < frozen.table().indicators().size(); i++) {
            entities.persist(new PublishedIndicator(publication, frozen.table(), i));
        }
        SearchWords.grams(frozen.searchText() + SearchWords.BETWEEN)
                .forEach(gram -> entities.persist(new PublicationGram(publication, gram)));
        return publication.id();
    }

    private Publication corrected(Publication publication, FrozenTable frozen, Instant now, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new SpokenException(Message.of("publication.refused.no-reason"));
        }
        if (publication.entry().sha256().equals(frozen.sha256())) {
            throw new SpokenException(Message.of("publication.refused.unchanged"));
        }
        publications.forgetIndicators(publication.id().value());
        publications.forgetGrams(publication.id().value());
        publication.correct(frozen, now);
        return publication;
    }

    /** What the review approved and the acting person may publish or correct, newest first, a page at a time. */
    @PreAuthorize("hasAuthority('PUBLISH')")
    public List<ApprovedEntry> approved(@Nullable SubmissionId after) {
        List<DeskEntry> approved = reviewing.approved(after);
        Set<Long> published = new HashSet<>(versions.submissionsAmong(
                approved.stream().map(entry -> entry.id().value()).toList()));
        Map<Long, PublicationId> projects = publications
                .findByJurisdictionIdAndProjectIdIn(
                        ActingScope.require().jurisdiction().value(),
                        approved.stream().map(entry -> entry.project().value()).toList())
                .stream()
                .collect(Collectors.toMap(
                        publication -> Objects.requireNonNull(publication.projectId()), Publication::id));
        return approved.stream()
                .map(entry -> new ApprovedEntry(
                        entry,
                        projects.get(entry.project().value()),
                        published.contains(entry.id().value())))
                .toList();
    }

    /**
     * Gives a public project back to its unit to be corrected; what is public stays public until the correction is published.
     *
     * @throws SpokenException when the submission is not one that the acting person is concerned with, or is not public
     */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    public void askForCorrection(SubmissionId submission, String reason) {
        FrozenSubmission frozen = reviewing
                .frozen(submission)
                .orElseThrow(() -> new SpokenException(Message.of("publication.refused.not-approved")));
        drafting.reopen(frozen.project(), reason);
    }

    /** All versions of a publication, newest first. */
    @PreAuthorize("permitAll")
    public List<VersionEntry> history(PublicationId id) {
        return versions.findByPublicationIdOrderByVersionNumberDesc(id.value()).stream()
                .map(PublishedVersion::entry)
                .toList();
    }

    /** One version of a publication, also an old one. */
    @PreAuthorize("permitAll")
    public Optional<PublishedTable> published(PublicationId id, int version) {
        return versions.findByPublicationIdAndVersionNumber(id.value(), version).map(PublishedVersion::published);
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
