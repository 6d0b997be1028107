package org.mubiao.catalog;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FrameworkSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
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
    private static final int MOST_MERGES = 20;

    private final Standards standards;
    private final StandardVersions versions;
    private final StandardFinding finding;
    private final StandardIndexes indexes;
    private final StandardWriting writing;
    private final FrameworkShelf shelf;
    private final ObjectProvider<EarlierValues> earlier;
    private final ObjectProvider<PeerFigures> peers;
    private final Survivors survivors;

    Catalog(
            Standards standards,
            StandardVersions versions,
            StandardFinding finding,
            StandardIndexes indexes,
            StandardWriting writing,
            FrameworkShelf shelf,
            ObjectProvider<EarlierValues> earlier,
            ObjectProvider<PeerFigures> peers,
            Survivors survivors) {
        this.standards = standards;
        this.versions = versions;
        this.finding = finding;
        this.indexes = indexes;
        this.writing = writing;
        this.shelf = shelf;
        this.earlier = earlier;
        this.peers = peers;
        this.survivors = survivors;
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
        StandardWriting.Pen pen = writing.begin();
        shipped.forEach(content -> pen.add(content, StandardOrigin.NATIONAL, null));
        return shipped.size();
    }

    /** The frameworks of the acting jurisdiction, as they are now. */
    @PreAuthorize("isAuthenticated()")
    public FrameworkSet frameworks() {
        return shelf.current();
    }

    /** What a search finds: without words in the order of the framework, a page at a time; with words the best first. */
    @PreAuthorize("isAuthenticated()")
    public StandardPage search(StandardSearch search) {
        return search(search, PAGE);
    }

    /** The same, so many at the most; never more than a page. */
    @PreAuthorize("isAuthenticated()")
    public StandardPage search(StandardSearch search, int most) {
        return finding.find(search, Math.clamp(most, 1, PAGE));
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

    /**
     * The changes of the catalog, the newest first, a page at a time.
     *
     * @param after the place of the last one of the page before; null for the first page
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public List<StandardChange> changes(@Nullable Long after) {
        List<StandardVersion> page =
                versions.findByIdLessThanOrderByIdDesc(after == null ? Long.MAX_VALUE : after, Limit.of(PAGE));
        Set<Long> changed =
                page.stream().map(version -> version.profile().id().value()).collect(Collectors.toSet());
        Map<StandardRef, StandardProfile> all = new HashMap<>();
        if (!changed.isEmpty()) {
            versions.findByStandardIdIn(changed).stream()
                    .map(StandardVersion::profile)
                    .forEach(version -> all.put(version.ref(), version));
        }
        return page.stream()
                .map(version -> {
                    StandardProfile now = version.profile();
                    return new StandardChange(
                            version.rowId(), now, all.get(new StandardRef(now.id(), now.version() - 1)));
                })
                .toList();
    }

    /** The standards in force that are called so, whatever their levels: what usual unit and operator a row has. */
    @PreAuthorize("isAuthenticated()")
    public List<StandardProfile> called(String frameworkId, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        FrameworkSet set = shelf.current();
        List<String> homes = new ArrayList<>(List.of(frameworkId));
        set.named(frameworkId)
                .ifPresent(framework -> set.ancestorsOf(framework).forEach(ancestor -> homes.add(ancestor.id())));
        StandardIndex here = indexes.in(frameworkId, set);
        return versions.inForceCalled(homes, names).stream()
                .map(StandardVersion::profile)
                .flatMap(version -> Optional.ofNullable(here.get(version.id())).stream()
                        .filter(standard -> standard.frameworkId().equals(frameworkId))
                        .map(standard -> standard.at(version)))
                .toList();
    }

    /**
     * The version in force of each of these standards, by its id; for one that was merged, its survivor's. Absent are those of
     * another jurisdiction.
     */
    @PreAuthorize("isAuthenticated()")
    public Map<StandardId, StandardProfile> inForce(Collection<StandardId> ids) {
        Map<StandardId, StandardId> survivors = new HashMap<>();
        Map<StandardId, Standard> known = new HashMap<>();
        Set<StandardId> asked = new HashSet<>(ids);
        asked.forEach(id -> survivors.put(id, id));
        for (int steps = 0; steps < MOST_MERGES && !asked.isEmpty(); steps++) {
            standards
                    .findByIdIn(asked.stream().map(StandardId::value).toList())
                    .forEach(standard -> known.put(standard.id(), standard));
            asked.clear();
            survivors.replaceAll((id, now) -> {
                Standard standard = known.get(now);
                StandardId next = standard == null ? null : standard.mergedInto();
                if (next != null && !known.containsKey(next)) {
                    asked.add(next);
                }
                return next == null ? now : next;
            });
        }
        Map<StandardId, StandardProfile> shown = shown(known.values());
        Map<StandardId, StandardProfile> found = new HashMap<>();
        survivors.forEach((id, survivor) -> {
            StandardProfile profile = shown.get(survivor);
            if (profile != null) {
                found.put(id, profile);
            }
        });
        return found;
    }

    /** The version of each that is in force today. */
    private Map<StandardId, StandardProfile> shown(Collection<Standard> of) {
        Map<StandardId, Integer> numbers = new HashMap<>();
        of.forEach(standard -> numbers.put(standard.id(), standard.versionOn(indexes.today())));
        Map<StandardId, StandardProfile> shown = new HashMap<>();
        if (!numbers.isEmpty()) {
            versions.findByStandardIdIn(
                            numbers.keySet().stream().map(StandardId::value).toList())
                    .forEach(version -> {
                        StandardProfile profile = version.profile();
                        if (Objects.equals(numbers.get(profile.id()), profile.version())) {
                            shown.put(profile.id(), profile);
                        }
                    });
        }
        return shown;
    }

    /**
     * What became of the standards that rows were taken from; of those that are as they were there is no news. What stands for
     * one by now is told where it stands in the framework of that.
     */
    @PreAuthorize("isAuthenticated()")
    public Map<StandardRef, StandardNews> news(Collection<StandardRef> taken) {
        Map<StandardId, StandardProfile> now =
                inForce(taken.stream().map(StandardRef::id).toList());
        Map<StandardRef, StandardNews> news = new HashMap<>();
        StandardPlaces places = new StandardPlaces(shelf.current());
        for (StandardRef ref : Set.copyOf(taken)) {
            StandardProfile current = now.get(ref.id());
            if (current != null && !current.ref().equals(ref)) {
                version(ref)
                        .filter(then -> !then.id().equals(current.id())
                                || current.isRetired()
                                || (current.version() > then.version() && concernsRows(then, current)))
                        .ifPresent(then -> news.put(
                                ref,
                                new StandardNews(then, places.in(then.content().frameworkId(), current))));
            }
        }
        return news;
    }

    /** Another alias is another way to find it, and changes nothing in a row. */
    private static boolean concernsRows(StandardProfile then, StandardProfile now) {
        return then.content().differingFrom(now.content()).stream().anyMatch(field -> field != StandardField.ALIASES);
    }

    /**
     * What was promised for a standard: by the acting unit before, and by all units in public.
     *
     * @param exceptProject the project that is being written; null for none
     */
    @PreAuthorize("isAuthenticated()")
    public StandardFigures figures(StandardProfile standard, @Nullable String exceptProject) {
        Survivor survivor = survivors.of(standard);
        return new StandardFigures(
                earlier.orderedStream()
                        .flatMap(each -> each.of(survivor, exceptProject).stream())
                        .toList(),
                peers.orderedStream()
                        .flatMap(each -> each.of(survivor).stream())
                        .findFirst()
                        .orElse(null));
    }

    /** The standard in force that a name written freely means: did you mean it? Empty when it is called so itself. */
    @PreAuthorize("isAuthenticated()")
    public Optional<StandardProfile> meant(String frameworkId, @Nullable String level1, String written) {
        StandardIndex index = indexes.in(frameworkId, shelf.current());
        return Meaning.of(written)
                .among(index.all()
                        .filter(standard -> standard.frameworkId().equals(frameworkId))
                        .filter(standard -> level1 == null || level1.equals(standard.level1()))
                        .filter(standard -> standard.isInForce(indexes.today())))
                .flatMap(standard -> versions.rows(List.of(standard.versionRow())).stream()
                        .map(StandardVersion::profile)
                        .map(standard::at)
                        .findFirst());
    }

    /** A version as it was when a row was taken from it. */
    @PreAuthorize("isAuthenticated()")
    public Optional<StandardProfile> version(StandardRef ref) {
        return versions.findByStandardIdAndVersionNumber(ref.id().value(), ref.version())
                .map(StandardVersion::profile);
    }

    /** The fields of spending that the standards in force of a framework have, by their names; of all frameworks for null. */
    @PreAuthorize("isAuthenticated()")
    public List<String> domains(@Nullable String frameworkId) {
        return indexes.in(frameworkId, shelf.current())
                .all()
                .filter(standard -> !standard.isRetired())
                .filter(standard -> frameworkId == null || frameworkId.equals(standard.frameworkId()))
                .map(IndexedStandard::domain)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Collator.getInstance(Locale.CHINA))
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
        StandardWriting.Pen pen = writing.begin();
        StandardPolicy.require(content, shelf.current());
        writing.requireFreeName(content, NONE);
        return pen.add(content, StandardOrigin.JURISDICTION, null).id();
    }

    /**
     * Says a standard anew, as its next version; a retired one is in force again. A version whose day is still to come takes
     * the place of the one before on that day.
     *
     * @param versionSeen the version that the person saw and changed
     * @throws SpokenException as {@link #add} does, or when it is another version by now
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void change(StandardId id, int versionSeen, StandardContent content) {
        StandardWriting.Pen pen = writing.begin();
        StandardPolicy.require(content, shelf.current());
        Standard standard = pen.take(id, versionSeen);
        writing.requireFreeName(content, id.value());
        pen.change(standard, content);
    }

    /**
     * Says one line of several standards anew, as one change: all of them or none.
     *
     * @param seen the versions that the person saw
     * @throws SpokenException as {@link #change} does; the message names the standard
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void changeAll(Map<StandardId, Integer> seen, StandardField field, String text) {
        StandardWriting.Pen pen = writing.begin();
        seen.forEach((id, version) -> {
            Standard standard = pen.take(id, version);
            StandardContent before = pen.newest(id).content();
            Map<StandardField, String> texts = before.texts();
            texts.put(field, text);
            StandardReading reading = StandardReading.of(texts, shelf.current(), pen.measures());
            StandardContent content = reading.content();
            if (content == null) {
                throw new SpokenException(Message.of(
                        "catalog.refused.of",
                        before.name(),
                        reading.faults().getFirst().message()));
            }
            writing.requireFreeName(content, id.value());
            if (!before.differingFrom(content).isEmpty()) {
                pen.change(standard, content);
            }
        });
    }

    /** Takes several standards out of force, all of them or none. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void retireAll(Map<StandardId, Integer> seen) {
        StandardWriting.Pen pen = writing.begin();
        seen.forEach((id, version) -> pen.retire(pen.take(id, version)));
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
        StandardWriting.Pen pen = writing.begin();
        pen.retire(pen.take(id, versionSeen));
    }
}
