package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds standards that are one, makes them one, and tells first what that touches. Frozen tables keep what they said; they
 * find the survivor through the merge.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Merging {

    private final StandardVersions versions;
    private final StandardWriting writing;
    private final StandardIndexes indexes;
    private final FrameworkShelf shelf;
    private final PackVersions packs;
    private final Tenancy tenancy;
    private final Survivors survivors;
    private final ObjectProvider<UsesOfStandards> uses;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Merging(
            StandardVersions versions,
            StandardWriting writing,
            StandardIndexes indexes,
            FrameworkShelf shelf,
            PackVersions packs,
            Tenancy tenancy,
            Survivors survivors,
            ObjectProvider<UsesOfStandards> uses,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.writing = writing;
        this.indexes = indexes;
        this.shelf = shelf;
        this.packs = packs;
        this.tenancy = tenancy;
        this.survivors = survivors;
        this.uses = uses;
        this.entities = entities;
        this.events = events;
    }

    /** Where a standard is used; nothing when there is no such standard. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<UsesOfStandards.StandardUse> uses(StandardId id) {
        Optional<StandardProfile> standard = versions.findFirstByStandardIdOrderByVersionNumberDesc(id.value())
                .map(StandardVersion::profile);
        return standard.map(survivors::of)
                .map(survivor -> uses.orderedStream()
                        .map(each -> each.of(survivor))
                        .sorted(Comparator.comparing(UsesOfStandards.StandardUse::kind))
                        .toList())
                .orElseGet(List::of);
    }

    /** Standards of a framework that may be one: by their names and aliases, or by what they mean. The likeliest first. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public List<Likeness> duplicates(String frameworkId, int most) {
        List<IndexedStandard> offered = indexes.in(frameworkId, shelf.current())
                .all()
                .filter(standard -> standard.frameworkId().equals(frameworkId) && !standard.isRetired())
                .toList();
        List<Likeness> found = new ArrayList<>();
        for (Meaning.Pair pair : Meaning.pairs(offered, most)) {
            Optional<StandardProfile> one = profile(pair.one());
            Optional<StandardProfile> other = profile(pair.other());
            if (one.isPresent() && other.isPresent()) {
                found.add(new Likeness(one.get(), other.get(), pair.percent()));
            }
        }
        return found;
    }

    /**
     * Makes a standard part of another one: it is offered no more, its names become aliases of the survivor, packs and the
     * units' drafts refer to the survivor; drafts in the background, unit by unit.
     *
     * @param seen the version of the merged one that the person saw
     * @throws SpokenException when they are the same, of different frameworks, retired, or changed meanwhile
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public long merge(StandardId merged, int seen, StandardId into, int survivorSeen) {
        StandardWriting.Pen pen = writing.begin();
        Standard goes = pen.take(merged, seen);
        Standard stays = pen.take(into, survivorSeen);
        if (merged.equals(into) || goes.isRetired() || stays.isRetired()) {
            throw new SpokenException(Message.of("catalog.refused.merge-retired"));
        }
        if (!goes.frameworkId().equals(stays.frameworkId())) {
            throw new SpokenException(Message.of("catalog.refused.merge-framework"));
        }
        StandardContent gone = pen.newest(merged).content();
        pen.mergeInto(goes, stays);
        StandardContent survivor = pen.newest(into).content();
        StandardContent named = survivor.alsoCalled(gone);
        if (!named.aliases().equals(survivor.aliases())) {
            pen.change(stays, named);
        }
        packs.replace(merged, into, pen.now());
        StandardMerge merge =
                new StandardMerge(goes, stays, ActingScope.require().actor().name(), pen.now());
        entities.persist(merge);
        for (UnitProfile unit : tenancy.units()) {
            entities.persist(new StandardMergeUnit(merge, unit.id()));
        }
        events.publishEvent(new Merged(ActingScope.require().jurisdiction(), merge.id()));
        return merge.id();
    }

    /** How far a merge has come; empty when there is no such merge. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public Optional<MergeProgress> progress(long mergeId) {
        Object[] counted = entities.createQuery(
                        "select count(u), count(u.doneAt), coalesce(sum(u.rewrittenRows), 0) from StandardMergeUnit u"
                                + " where u.key.mergeId = :merge",
                        Object[].class)
                .setParameter("merge", mergeId)
                .getSingleResult();
        MergeProgress progress = new MergeProgress(
                ((Number) counted[0]).longValue(),
                ((Number) counted[1]).longValue(),
                ((Number) counted[2]).longValue());
        return progress.units() == 0 ? Optional.empty() : Optional.of(progress);
    }

    private Optional<StandardProfile> profile(IndexedStandard standard) {
        return versions.findFirstByStandardIdOrderByVersionNumberDesc(standard.id())
                .map(StandardVersion::profile);
    }
}
