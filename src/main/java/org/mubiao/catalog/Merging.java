package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FrameworkSet;
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

    private final Standards standards;
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
            Standards standards,
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
        this.standards = standards;
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
        return newest(id)
                .map(survivors::of)
                .map(survivor -> uses.orderedStream()
                        .map(each -> each.of(survivor))
                        .sorted(Comparator.comparing(UsesOfStandards.StandardUse::kind))
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * Standards that may be one: by their names and aliases, or by what they mean. One of each pair is of the framework, the
     * other may be inherited, also one in whose stead the first stands. The likeliest first.
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public List<Likeness> duplicates(String frameworkId, int most) {
        FrameworkSet set = shelf.current();
        StandardIndex all = indexes.current();
        List<IndexedStandard> here =
                set.named(frameworkId).map(framework -> all.havingPlaceIn(framework, set)).orElseGet(List::of).stream()
                        .filter(standard -> !standard.isRetired())
                        .toList();
        Predicate<IndexedStandard> isOwn = standard -> isOf(all, standard, frameworkId);
        MergePolicy policy = new MergePolicy(set);
        List<Meaning.Pair> pairs = Meaning.pairs(here, isOwn, most);
        Map<StandardId, StandardProfile> profiles = newest(pairs);
        List<Likeness> found = new ArrayList<>();
        for (Meaning.Pair pair : pairs) {
            boolean isInOrder = isOwn.test(pair.one());
            StandardProfile one = profiles.get(new StandardId((isInOrder ? pair.one() : pair.other()).id()));
            StandardProfile other = profiles.get(new StandardId((isInOrder ? pair.other() : pair.one()).id()));
            if (one != null && other != null) {
                found.add(new Likeness(policy.candidate(other, one), policy.candidate(one, other), pair.percent()));
            }
        }
        return found;
    }

    private Map<StandardId, StandardProfile> newest(List<Meaning.Pair> pairs) {
        Set<Long> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : versions.newest(ids).stream()
                        .map(StandardVersion::profile)
                        .collect(Collectors.toMap(StandardProfile::id, Function.identity()));
    }

    /** What would be left of both, and whether it may; empty when one of them is not there. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public Optional<MergeCandidate> candidate(StandardId merged, StandardId into) {
        MergePolicy policy = new MergePolicy(shelf.current());
        return newest(merged).flatMap(goes -> newest(into).map(stays -> policy.candidate(goes, stays)));
    }

    /** The inherited standard in whose stead one stands, as both are called so at one place; no search finds it there. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public Optional<StandardId> namesake(StandardId id) {
        FrameworkSet set = shelf.current();
        StandardIndex all = indexes.current();
        IndexedStandard own = all.get(id);
        List<IndexedStandard> here = Optional.ofNullable(own)
                .flatMap(standard -> set.named(standard.frameworkId()))
                .map(framework -> all.havingPlaceIn(framework, set))
                .orElseGet(List::of);
        return here.stream()
                .filter(standard -> own != null
                        && !standard.isRetired()
                        && !isOf(all, standard, own.frameworkId())
                        && standard.level1().equals(own.level1())
                        && standard.level2().equals(own.level2())
                        && standard.name().text().equals(own.name().text()))
                .findFirst()
                .map(standard -> new StandardId(standard.id()));
    }

    /**
     * Makes a standard part of another one: it is offered no more, its names become aliases of the survivor, packs and the
     * units' drafts refer to the survivor; drafts in the background, unit by unit.
     *
     * @param seen the version of the merged one that the person saw
     * @throws SpokenException when they are the same, retired, or changed meanwhile, or when the merged one has a place in a
     *     framework in which the survivor has none
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
        StandardContent gone = pen.newest(merged).content();
        StandardContent survivor = pen.newest(into).content();
        new MergePolicy(shelf.current()).refusal(gone, survivor).ifPresent(refusal -> {
            throw new SpokenException(refusal);
        });
        pen.mergeInto(goes, stays);
        StandardContent named = alsoCalled(survivor, gone);
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

    /** The names of the merged one, but for those that another one has where the survivor stands: they would find the wrong one. */
    private StandardContent alsoCalled(StandardContent survivor, StandardContent gone) {
        List<String> names =
                Stream.concat(Stream.of(gone.name()), gone.aliases().stream()).toList();
        Set<String> given = standards
                .placed(List.of(survivor.frameworkId()), List.of(survivor.level1()), List.of(survivor.level2()), names)
                .stream()
                .map(Standard::name)
                .collect(Collectors.toSet());
        return survivor.alsoCalled(
                names.stream().filter(name -> !given.contains(name)).toList());
    }

    /** Whether a standard that has a place somewhere is of this framework. */
    private static boolean isOf(StandardIndex all, IndexedStandard placed, String frameworkId) {
        IndexedStandard own = all.get(new StandardId(placed.id()));
        return own != null && own.frameworkId().equals(frameworkId);
    }

    private Optional<StandardProfile> newest(StandardId id) {
        return versions.findFirstByStandardIdOrderByVersionNumberDesc(id.value())
                .map(StandardVersion::profile);
    }
}
