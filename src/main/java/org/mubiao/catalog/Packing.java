package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packs of the acting jurisdiction: sets of indicators that a project of their kind takes in one step. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Packing {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_WORDS = 30;
    private static final int DECIMALS = 4;
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1000);

    private final Catalog catalog;
    private final Standards standards;
    private final PackVersions versions;
    private final StandardWriting writing;
    private final FrameworkShelf shelf;
    private final ObjectProvider<LikeProjects> likes;
    private final EntityManager entities;

    Packing(
            Catalog catalog,
            Standards standards,
            PackVersions versions,
            StandardWriting writing,
            FrameworkShelf shelf,
            ObjectProvider<LikeProjects> likes,
            EntityManager entities) {
        this.catalog = catalog;
        this.standards = standards;
        this.versions = versions;
        this.writing = writing;
        this.shelf = shelf;
        this.likes = likes;
        this.entities = entities;
    }

    /**
     * Gives a jurisdiction the packs that the portal ships, made of the standards that it has.
     *
     * @return how many
     * @throws SpokenException when it has packs already
     */
    @PreAuthorize("hasAnyAuthority('FOUND', 'KEEP_CATALOG')")
    @Transactional
    public int fill() {
        StandardWriting.Pen pen = writing.begin();
        refuse(!versions.isEmpty(), "catalog.refused.packs-not-empty");
        int filled = 0;
        for (ShippedPacks.Pack pack : ShippedPacks.all()) {
            List<PackItem> items = new ArrayList<>();
            for (ShippedPacks.Item item : pack.items()) {
                standards.called(pack.framework(), item.name()).stream()
                        .map(standard -> new PackItem(standard.id(), item.value(), item.weight()))
                        .findFirst()
                        .ifPresent(items::add);
            }
            versions.add(
                    new PackContent(pack.framework(), pack.name(), pack.purpose(), pack.words(), pack.source(), items),
                    pen.now());
            filled++;
        }
        return filled;
    }

    /** The packs that a framework offers. */
    @PreAuthorize("isAuthenticated()")
    public List<PackProfile> packs(String frameworkId) {
        return packs(frameworkId, false);
    }

    /**
     * The packs of a framework. After its own come those of what it was made from, with what has a place in it; they say whose
     * they are.
     *
     * @param retiredToo whether its own that are retired are among them
     */
    @PreAuthorize("isAuthenticated()")
    public List<PackProfile> packs(String frameworkId, boolean retiredToo) {
        FrameworkSet set = shelf.current();
        Framework framework = set.named(frameworkId).orElse(null);
        List<PackProfile> packs = new ArrayList<>(profiles(versions.packs(frameworkId, retiredToo)));
        if (framework == null || framework.madeFrom() == null) {
            return packs;
        }
        Set<String> names = new HashSet<>();
        packs.stream()
                .filter(pack -> !pack.isRetired())
                .forEach(pack -> names.add(pack.content().name()));
        for (Framework ancestor : set.ancestorsOf(framework)) {
            profiles(versions.packs(ancestor.id(), false)).stream()
                    .filter(pack -> names.add(pack.content().name()))
                    .forEach(packs::add);
        }
        StandardPlaces places = new StandardPlaces(set);
        packs.replaceAll(pack -> placed(pack, framework, places));
        return packs;
    }

    /** How many packs of a framework have an indicator that has no place in one that was made from it. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public long losing(String frameworkId, String madeFromIt) {
        FrameworkSet set = shelf.current();
        StandardPlaces places = new StandardPlaces(set);
        return set.named(madeFromIt)
                .map(made -> packs(frameworkId).stream()
                        .filter(pack -> pack.standards().values().stream()
                                .anyMatch(standard ->
                                        places.of(standard.content(), made).isEmpty()))
                        .count())
                .orElse(0L);
    }

    /** Empty when there is none, or it is another jurisdiction's, which is the same. */
    @PreAuthorize("isAuthenticated()")
    public Optional<PackProfile> pack(PackId id) {
        return Optional.ofNullable(entities.find(StandardPack.class, id.value()))
                .map(pack -> profiles(List.of(pack)).getFirst());
    }

    /** All versions of a pack, the newest first; none for another jurisdiction's. */
    @PreAuthorize("isAuthenticated()")
    public List<PackChange> history(PackId id) {
        return versions.history(id);
    }

    /** What a change of a pack touches; nothing when there is no such pack. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public PackReach reach(PackId id) {
        return pack(id).map(pack -> new PackReach(frameworksOffering(pack), alone(pack)))
                .orElseGet(() -> new PackReach(List.of(), List.of()));
    }

    private List<String> frameworksOffering(PackProfile pack) {
        if (pack.isRetired()) {
            return List.of();
        }
        String home = pack.content().frameworkId();
        Set<String> named = versions.frameworksOffering(pack.content().name());
        FrameworkSet set = shelf.current();
        return set.offered().stream()
                .filter(framework -> offers(framework, home, named, set))
                .map(Framework::name)
                .toList();
    }

    /** @param named the frameworks that have a pack of that name; the nearest stands before those of the same name behind it */
    private static boolean offers(Framework framework, String home, Set<String> named, FrameworkSet set) {
        if (framework.id().equals(home)) {
            return true;
        }
        return !named.contains(framework.id())
                && set.ancestorsOf(framework).stream()
                        .map(Framework::id)
                        .filter(named::contains)
                        .findFirst()
                        .filter(home::equals)
                        .isPresent();
    }

    /** The names of what no other pack offers. */
    private List<String> alone(PackProfile pack) {
        Set<StandardId> elsewhere =
                versions.alsoInOthers(pack.id(), pack.standards().keySet());
        return pack.offered().stream()
                .filter(item -> !elsewhere.contains(item.standard()))
                .map(pack::nameOf)
                .toList();
    }

    /**
     * The packs that fit a project, the best first: whose words it says itself, and that published projects like it use.
     *
     * @param texts what the project says of itself, its name first
     */
    @PreAuthorize("isAuthenticated()")
    public List<PackSuggestion> suggest(String frameworkId, List<String> texts) {
        String said = String.join("\n", texts);
        List<LikeProjects.LikeProject> like = texts.isEmpty()
                ? List.of()
                : likes.orderedStream()
                        .flatMap(each -> each.of(texts.getFirst()).stream())
                        .toList();
        return packs(frameworkId).stream()
                .filter(pack -> !pack.offered().isEmpty())
                .map(pack -> new PackSuggestion(
                        pack,
                        pack.content().words().stream().filter(said::contains).toList(),
                        (int) like.stream()
                                .filter(project -> uses(project, pack))
                                .count()))
                .filter(suggestion -> !suggestion.words().isEmpty() || suggestion.likeProjects() > 0)
                .sorted(Comparator.comparingInt((PackSuggestion suggestion) ->
                                suggestion.words().size() + suggestion.likeProjects())
                        .reversed())
                .toList();
    }

    /**
     * Takes a new pack into the catalog.
     *
     * @throws SpokenException when it lacks something, its name is given, or an item is no standard
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public PackId add(PackContent content) {
        StandardWriting.Pen pen = writing.begin();
        require(content, List.of());
        requireFreeName(content, null);
        return versions.add(content, pen.now()).id();
    }

    /**
     * Says a pack anew, as its next version, unless it says so already; a retired one is offered again. What it had before it
     * may keep, also where a standard is out of force by now.
     *
     * @param seen the version that the person saw
     * @throws SpokenException as {@link #add} does, or when it is another version by now
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void change(PackId id, int seen, PackContent content) {
        StandardWriting.Pen pen = writing.begin();
        StandardPack pack = versions.take(id, seen);
        PackContent before = versions.content(pack);
        require(content, before.items());
        requireFreeName(content, id);
        if (pack.isRetired() || !before.equals(content)) {
            versions.say(pack, content, pen.now());
        }
    }

    /**
     * Takes a pack out of the list: it is offered no more, and stays readable. Projects that took it keep what they took.
     *
     * @param seen the version that the person saw
     * @throws SpokenException when it is another version by now, or retired already
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void retire(PackId id, int seen) {
        StandardWriting.Pen pen = writing.begin();
        versions.retire(versions.take(id, seen), pen.now());
    }

    private static boolean uses(LikeProjects.LikeProject project, PackProfile pack) {
        long used = pack.standards().values().stream()
                .filter(standard ->
                        project.indicators().contains(standard.content().name()))
                .count();
        return used > 0 && used * 2 >= pack.standards().size();
    }

    private static PackProfile placed(PackProfile pack, Framework framework, StandardPlaces places) {
        Map<StandardId, StandardProfile> standards = new HashMap<>();
        pack.standards()
                .forEach((id, standard) -> places.of(standard.content(), framework)
                        .ifPresent(pair ->
                                standards.put(id, standard.placed(framework.id(), pair.level1(), pair.level2()))));
        Set<StandardId> unplaced = new HashSet<>(pack.standards().keySet());
        unplaced.removeAll(standards.keySet());
        return new PackProfile(
                pack.id(), pack.version(), pack.content(), pack.isRetired(), standards, pack.names(), unplaced);
    }

    private List<PackProfile> profiles(List<StandardPack> packs) {
        Map<PackId, PackContent> contents = versions.contents(packs);
        Set<StandardId> used = contents.values().stream()
                .flatMap(content -> content.items().stream())
                .map(PackItem::standard)
                .collect(Collectors.toSet());
        Map<StandardId, StandardProfile> inForce = catalog.inForce(used);
        inForce.values().removeIf(StandardProfile::isRetired);
        used.removeAll(inForce.keySet());
        Map<StandardId, String> names = versions.names(used);
        inForce.forEach((id, standard) -> names.put(id, standard.content().name()));
        return packs.stream()
                .map(pack -> {
                    PackContent content = Objects.requireNonNull(contents.get(pack.id()));
                    return new PackProfile(
                            pack.id(),
                            pack.versionNumber(),
                            content,
                            pack.isRetired(),
                            ofItems(content, inForce),
                            ofItems(content, names),
                            Set.of());
                })
                .toList();
    }

    private static <T> Map<StandardId, T> ofItems(PackContent content, Map<StandardId, T> known) {
        Map<StandardId, T> of = new HashMap<>();
        content.items().forEach(item -> {
            T value = known.get(item.standard());
            if (value != null) {
                of.put(item.standard(), value);
            }
        });
        return of;
    }

    /** @param before what it may keep whatever became of the standards */
    private void require(PackContent content, List<PackItem> before) {
        refuse(content.name().isEmpty(), "catalog.refused.pack-name");
        refuse(isTooLong(content), "catalog.refused.pack-long");
        refuse(content.words().size() > MOST_WORDS, "catalog.refused.many-parts", MOST_WORDS);
        refuse(content.items().isEmpty(), "catalog.refused.pack-empty");
        refuse(content.items().size() > MOST_ITEMS, "catalog.refused.many-parts", MOST_ITEMS);
        Set<StandardId> had = before.stream().map(PackItem::standard).collect(Collectors.toSet());
        Set<StandardId> taken = new HashSet<>();
        FrameworkSet set = shelf.current();
        Optional<Framework> framework = set.named(content.frameworkId());
        StandardPlaces places = new StandardPlaces(set);
        for (PackItem item : content.items()) {
            BigDecimal weight = item.weight();
            boolean isWeight = weight == null
                    || (weight.signum() >= 0 && weight.compareTo(HEAVIEST) <= 0 && weight.scale() <= DECIMALS);
            refuse(!isWeight, "catalog.refused.pack-weight");
            refuse(!taken.add(item.standard()), "catalog.refused.pack-twice");
            if (!had.contains(item.standard())) {
                Standard standard = standards.findById(item.standard().value()).orElse(null);
                refuse(
                        standard == null
                                || framework
                                        .flatMap(of -> places.of(standard, of))
                                        .isEmpty(),
                        "catalog.refused.unknown");
                requireInForce(standard);
            }
        }
    }

    private static void requireInForce(@Nullable Standard standard) {
        if (standard != null && standard.isRetired()) {
            throw new SpokenException(Message.of("catalog.refused.pack-retired", standard.name()));
        }
    }

    private static boolean isTooLong(PackContent content) {
        return content.name().length() > LONGEST_NAME
                || content.purpose().length() > LONGEST_PURPOSE
                || String.join("\n", content.words()).length() > LONGEST_WORDS
                || Objects.requireNonNullElse(content.source(), "").length() > LONGEST_SOURCE
                || content.items().stream()
                        .map(PackItem::usualValue)
                        .anyMatch(value -> value != null && value.length() > LONGEST_VALUE);
    }

    private void requireFreeName(PackContent content, @Nullable PackId own) {
        refuse(versions.isNameGiven(content, own), "catalog.refused.pack-given", content.name());
    }

    private static void refuse(boolean isRefused, String key, Object... arguments) {
        if (isRefused) {
            throw new SpokenException(Message.of(key, arguments));
        }
    }
}
