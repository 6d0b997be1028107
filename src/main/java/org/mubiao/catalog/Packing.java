package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.mubiao.table.Texts;
import org.mubiao.table.Translation;
import org.mubiao.tenancy.ActingScope;
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
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_WORDS = 30;

    private final Catalog catalog;
    private final Standards standards;
    private final FrameworkShelf shelf;
    private final ObjectProvider<LikeProjects> likes;
    private final EntityManager entities;
    private final Clock clock;

    Packing(
            Catalog catalog,
            Standards standards,
            FrameworkShelf shelf,
            ObjectProvider<LikeProjects> likes,
            EntityManager entities,
            Clock clock) {
        this.catalog = catalog;
        this.standards = standards;
        this.shelf = shelf;
        this.likes = likes;
        this.entities = entities;
        this.clock = clock;
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
        if (!rows(null).isEmpty()) {
            throw new SpokenException(Message.of("catalog.refused.packs-not-empty"));
        }
        int filled = 0;
        for (ShippedPacks.Pack pack : ShippedPacks.all()) {
            List<PackItem> items = new ArrayList<>();
            for (ShippedPacks.Item item : pack.items()) {
                standards.called(pack.framework(), item.name()).stream()
                        .map(standard -> new PackItem(standard.id(), item.value(), item.weight()))
                        .findFirst()
                        .ifPresent(items::add);
            }
            persist(new PackContent(pack.framework(), pack.name(), pack.purpose(), pack.words(), pack.source(), items));
            filled++;
        }
        return filled;
    }

    /**
     * The packs of a framework; of all frameworks for null. After its own come those of what it was made from, with what has a
     * place in it; they say whose they are.
     */
    @PreAuthorize("isAuthenticated()")
    public List<PackProfile> packs(@Nullable String frameworkId) {
        FrameworkSet set = shelf.current();
        Framework framework = set.named(frameworkId).orElse(null);
        List<PackProfile> packs = new ArrayList<>(profiles(rows(frameworkId)));
        if (framework == null || framework.madeFrom() == null) {
            return packs;
        }
        Map<String, Translation> translations = set.fromAncestors(framework);
        Set<String> names = new HashSet<>();
        packs.forEach(pack -> names.add(pack.content().name()));
        for (String ancestor : translations.keySet()) {
            profiles(rows(ancestor)).stream()
                    .filter(pack -> names.add(pack.content().name()))
                    .forEach(packs::add);
        }
        packs.replaceAll(pack -> placed(pack, framework, translations));
        return packs;
    }

    /** How many packs of a framework have an indicator that has no place in one that was made from it. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public long losing(String frameworkId, String madeFromIt) {
        FrameworkSet set = shelf.current();
        return set.named(madeFromIt)
                .flatMap(made -> Optional.ofNullable(set.fromAncestors(made).get(frameworkId)))
                .map(translation -> packs(frameworkId).stream()
                        .filter(pack -> pack.standards().values().stream()
                                .map(StandardProfile::content)
                                .anyMatch(content -> translation
                                        .of(content.level1(), content.level2())
                                        .isEmpty()))
                        .count())
                .orElse(0L);
    }

    /** Empty when there is none, or it is another jurisdiction's, which is the same. */
    @PreAuthorize("isAuthenticated()")
    public Optional<PackProfile> pack(PackId id) {
        return Optional.ofNullable(entities.find(StandardPack.class, id.value()))
                .map(pack -> profiles(List.of(pack)).getFirst());
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
        require(content);
        requireFreeName(content, null);
        return persist(content).id();
    }

    /**
     * Says a pack anew.
     *
     * @param seen the version of the row that the person saw
     * @throws SpokenException as {@link #add} does, or when it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void change(PackId id, int seen, PackContent content) {
        require(content);
        StandardPack pack = take(id, seen);
        requireFreeName(content, id);
        pack.say(content, ActingScope.require().actor(), now());
        items(List.of(id.value())).forEach(entities::remove);
        entities.flush();
        persistItems(pack, content);
    }

    /** Takes a pack out of the list; projects that took it keep what they took. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void retire(PackId id, int seen) {
        take(id, seen).retire(ActingScope.require().actor(), now());
    }

    /** Lets the packs refer to the standard that stands for another one; a pack that has both keeps one. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void replace(StandardId merged, StandardId survivor) {
        List<StandardPackItem> all = entities.createQuery(
                        "select i from StandardPackItem i where i.standardId in :standards", StandardPackItem.class)
                .setParameter("standards", List.of(merged.value(), survivor.value()))
                .getResultList();
        Set<Long> have = all.stream()
                .filter(item -> item.item().standard().equals(survivor))
                .map(StandardPackItem::packId)
                .collect(Collectors.toCollection(HashSet::new));
        for (StandardPackItem item : all) {
            if (item.item().standard().equals(merged)) {
                if (have.contains(item.packId())) {
                    entities.remove(item);
                } else {
                    item.refersTo(survivor);
                }
            }
        }
    }

    private static boolean uses(LikeProjects.LikeProject project, PackProfile pack) {
        long used = pack.standards().values().stream()
                .filter(standard ->
                        project.indicators().contains(standard.content().name()))
                .count();
        return used > 0 && used * 2 >= pack.standards().size();
    }

    private static PackProfile placed(PackProfile pack, Framework framework, Map<String, Translation> translations) {
        Map<StandardId, StandardProfile> standards = new HashMap<>();
        pack.standards().forEach((id, standard) -> {
            StandardContent content = standard.content();
            Translation translation = translations.get(content.frameworkId());
            Optional<Framework.Pair> place = translation == null
                    ? framework.named(content.level1(), content.level2())
                    : translation.of(content.level1(), content.level2());
            place.ifPresent(pair -> standards.put(id, standard.placed(framework.id(), pair.level1(), pair.level2())));
        });
        return new PackProfile(pack.id(), pack.version(), pack.content(), standards);
    }

    /** Whether a standard stands in the framework, or has a place in it. */
    private static boolean hasPlace(Standard standard, String frameworkId, FrameworkSet set) {
        return standard.frameworkId().equals(frameworkId)
                || set.named(frameworkId)
                        .map(set::fromAncestors)
                        .map(translations -> translations.get(standard.frameworkId()))
                        .flatMap(translation -> translation.of(standard.level1(), standard.level2()))
                        .isPresent();
    }

    private List<StandardPack> rows(@Nullable String frameworkId) {
        return entities.createQuery(
                        "select p from StandardPack p where p.retiredMark = 0"
                                + " and (:framework is null or p.frameworkId = :framework) order by p.frameworkId, p.id",
                        StandardPack.class)
                .setParameter("framework", frameworkId)
                .getResultList();
    }

    private List<StandardPackItem> items(List<Long> packs) {
        return entities.createQuery(
                        "select i from StandardPackItem i where i.packId in :packs order by i.packId, i.rowIndex",
                        StandardPackItem.class)
                .setParameter("packs", packs)
                .getResultList();
    }

    private List<PackProfile> profiles(List<StandardPack> packs) {
        if (packs.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PackItem>> items = new HashMap<>();
        items(packs.stream().map(pack -> pack.id().value()).toList())
                .forEach(item -> items.computeIfAbsent(item.packId(), id -> new ArrayList<>())
                        .add(item.item()));
        Map<StandardId, StandardProfile> inForce = catalog.inForce(items.values().stream()
                .flatMap(List::stream)
                .map(PackItem::standard)
                .toList());
        inForce.values().removeIf(StandardProfile::isRetired);
        return packs.stream()
                .map(pack -> {
                    List<PackItem> of = items.getOrDefault(pack.id().value(), List.of());
                    Map<StandardId, StandardProfile> used = new HashMap<>();
                    of.forEach(item -> {
                        StandardProfile standard = inForce.get(item.standard());
                        if (standard != null) {
                            used.put(item.standard(), standard);
                        }
                    });
                    return new PackProfile(pack.id(), pack.version(), pack.content(of), used);
                })
                .toList();
    }

    private StandardPack take(PackId id, int seen) {
        StandardPack pack = entities.find(StandardPack.class, id.value());
        if (pack == null) {
            throw new SpokenException(Message.of("catalog.refused.pack-unknown"));
        }
        if (pack.version() != seen) {
            throw new SpokenException(Message.of("spoken.overtaken"));
        }
        return pack;
    }

    private void require(PackContent content) {
        refuse(content.name().isEmpty(), "catalog.refused.pack-name");
        refuse(
                content.name().length() > LONGEST_NAME || content.purpose().length() > LONGEST_PURPOSE,
                "catalog.refused.pack-long");
        refuse(content.words().size() > MOST_WORDS, "catalog.refused.many-parts", MOST_WORDS);
        refuse(content.items().isEmpty(), "catalog.refused.pack-empty");
        refuse(content.items().size() > MOST_ITEMS, "catalog.refused.many-parts", MOST_ITEMS);
        FrameworkSet set = shelf.current();
        for (PackItem item : content.items()) {
            String value = Objects.requireNonNullElse(item.usualValue(), "");
            refuse(Texts.normal(value).length() > LONGEST_VALUE, "catalog.refused.pack-long");
            refuse(
                    standards
                            .findById(item.standard().value())
                            .filter(standard -> hasPlace(standard, content.frameworkId(), set))
                            .isEmpty(),
                    "catalog.refused.unknown");
        }
    }

    private void requireFreeName(PackContent content, @Nullable PackId own) {
        boolean isGiven = rows(content.frameworkId()).stream()
                .anyMatch(pack ->
                        !pack.id().equals(own) && pack.content(List.of()).name().equals(content.name()));
        refuse(isGiven, "catalog.refused.pack-given", content.name());
    }

    private StandardPack persist(PackContent content) {
        StandardPack pack = new StandardPack(
                ActingScope.require().jurisdiction(),
                content,
                ActingScope.require().actor(),
                now());
        entities.persist(pack);
        persistItems(pack, content);
        return pack;
    }

    private void persistItems(StandardPack pack, PackContent content) {
        for (int i = 0; i < content.items().size(); i++) {
            entities.persist(new StandardPackItem(pack, i, content.items().get(i)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuse(boolean isRefused, String key, Object... arguments) {
        if (isRefused) {
            throw new SpokenException(Message.of(key, arguments));
        }
    }
}
