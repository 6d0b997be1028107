package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/** The packs in their versions: what they say and said. Whoever writes one holds the catalog, see {@link StandardWriting}. */
@Component
class PackVersions {

    private static final String NEWEST = " i on i.packId = p.id and i.versionNumber = p.versionNumber";

    private final StandardVersions standards;
    private final EntityManager entities;

    PackVersions(StandardVersions standards, EntityManager entities) {
        this.standards = standards;
        this.entities = entities;
    }

    boolean isEmpty() {
        return entities.createQuery("select p.id from StandardPack p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<StandardPack> packs(String frameworkId, boolean retiredToo) {
        return entities.createQuery(
                        "select p from StandardPack p where p.frameworkId = :framework"
                                + " and (:retiredToo = true or p.retiredMark = 0) order by p.id",
                        StandardPack.class)
                .setParameter("framework", frameworkId)
                .setParameter("retiredToo", retiredToo)
                .getResultList();
    }

    /** @param own the pack that may be called so; null for none */
    boolean isNameGiven(PackContent content, @Nullable PackId own) {
        return entities
                .createQuery(
                        "select p.id from StandardPack p where p.frameworkId = :framework and p.packName = :name"
                                + " and p.retiredMark = 0",
                        Long.class)
                .setParameter("framework", content.frameworkId())
                .setParameter("name", content.name())
                .getResultList()
                .stream()
                .anyMatch(id -> own == null || id != own.value());
    }

    /** The ids of the frameworks that have a pack of their own that is called so and offered. */
    Set<String> frameworksOffering(String name) {
        return Set.copyOf(entities.createQuery(
                        "select p.frameworkId from StandardPack p where p.packName = :name and p.retiredMark = 0",
                        String.class)
                .setParameter("name", name)
                .getResultList());
    }

    /**
     * The pack, to be changed.
     *
     * @param seen the version that the person saw
     * @throws SpokenException when there is none, or it is another version by now
     */
    StandardPack take(PackId id, int seen) {
        StandardPack pack = entities.find(StandardPack.class, id.value());
        if (pack == null) {
            throw new SpokenException(Message.of("catalog.refused.pack-unknown"));
        }
        if (pack.versionNumber() != seen) {
            PackVersion newest = newest(Set.of(id.value())).getFirst();
            throw new SpokenException(
                    Message.of("catalog.refused.stale", newest.name(), newest.changedBy(), newest.number()));
        }
        return pack;
    }

    PackContent content(StandardPack pack) {
        return Objects.requireNonNull(contents(List.of(pack)).get(pack.id()));
    }

    /** What each of them says now. */
    Map<PackId, PackContent> contents(Collection<StandardPack> packs) {
        Set<Long> ids = packs.stream().map(pack -> pack.id().value()).collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<PackId, List<PackItem>> items = new HashMap<>();
        entities.createQuery(
                        "select i from StandardPack p join PackVersionItem" + NEWEST
                                + " where p.id in :packs order by i.packId, i.rowIndex",
                        PackVersionItem.class)
                .setParameter("packs", ids)
                .getResultList()
                .forEach(row -> items.computeIfAbsent(row.pack(), pack -> new ArrayList<>())
                        .add(row.item()));
        Map<PackId, PackContent> contents = new HashMap<>();
        newest(ids)
                .forEach(version ->
                        contents.put(version.pack(), version.content(items.getOrDefault(version.pack(), List.of()))));
        return contents;
    }

    /** All versions of a pack, the newest first. */
    List<PackChange> history(PackId id) {
        Map<Integer, List<PackItem>> items = new HashMap<>();
        entities.createQuery(
                        "select i from PackVersionItem i where i.packId = :pack order by i.versionNumber, i.rowIndex",
                        PackVersionItem.class)
                .setParameter("pack", id.value())
                .getResultList()
                .forEach(row -> items.computeIfAbsent(row.version(), version -> new ArrayList<>())
                        .add(row.item()));
        Map<StandardId, String> names = names(items.values().stream()
                .flatMap(List::stream)
                .map(PackItem::standard)
                .collect(Collectors.toSet()));
        return entities
                .createQuery(
                        "select v from PackVersion v where v.packId = :pack order by v.versionNumber desc",
                        PackVersion.class)
                .setParameter("pack", id.value())
                .getResultList()
                .stream()
                .map(version -> version.change(version.content(items.getOrDefault(version.number(), List.of())), names))
                .toList();
    }

    /** What standards are called, whatever became of them. */
    Map<StandardId, String> names(Collection<StandardId> ids) {
        Map<StandardId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            standards.newest(ids.stream().map(StandardId::value).toList()).stream()
                    .map(StandardVersion::profile)
                    .forEach(standard ->
                            names.put(standard.id(), standard.content().name()));
        }
        return names;
    }

    /** Those of these standards that another pack offers. */
    Set<StandardId> alsoInOthers(PackId id, Collection<StandardId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return entities
                .createQuery(
                        "select i.standardId from StandardPack p join PackVersionItem" + NEWEST
                                + " where p.retiredMark = 0 and p.id <> :pack and i.standardId in :standards",
                        Long.class)
                .setParameter("pack", id.value())
                .setParameter("standards", ids.stream().map(StandardId::value).toList())
                .getResultList()
                .stream()
                .map(StandardId::new)
                .collect(Collectors.toSet());
    }

    StandardPack add(PackContent content, Instant now) {
        StandardPack pack = new StandardPack(ActingScope.require().jurisdiction(), content);
        entities.persist(pack);
        write(pack, PackDeed.SAID, content, now);
        return pack;
    }

    /** A retired one is offered again. */
    void say(StandardPack pack, PackContent content, Instant now) {
        PackDeed deed = pack.isRetired() ? PackDeed.RESTORED : PackDeed.SAID;
        pack.say(content);
        write(pack, deed, content, now);
    }

    void retire(StandardPack pack, Instant now) {
        PackContent content = content(pack);
        if (pack.isRetired()) {
            throw new SpokenException(Message.of("catalog.refused.retired", content.name()));
        }
        pack.retire();
        write(pack, PackDeed.RETIRED, content, now);
    }

    /** Lets all packs refer to the standard that stands for another one; a pack that has both keeps one. */
    void replace(StandardId merged, StandardId survivor, Instant now) {
        List<StandardPack> packs = entities.createQuery(
                        "select p from StandardPack p join PackVersionItem" + NEWEST
                                + " where i.standardId = :standard order by p.id",
                        StandardPack.class)
                .setParameter("standard", merged.value())
                .getResultList();
        Map<PackId, PackContent> contents = contents(packs);
        for (StandardPack pack : packs) {
            PackContent content =
                    Objects.requireNonNull(contents.get(pack.id())).replacing(merged, survivor);
            pack.rewrite();
            write(pack, PackDeed.REWRITTEN, content, now);
        }
    }

    private List<PackVersion> newest(Collection<Long> packs) {
        return entities.createQuery(
                        "select i from StandardPack p join PackVersion" + NEWEST + " where p.id in :packs",
                        PackVersion.class)
                .setParameter("packs", packs)
                .getResultList();
    }

    private void write(StandardPack pack, PackDeed deed, PackContent content, Instant now) {
        entities.persist(
                new PackVersion(pack, deed, content, ActingScope.require().actor(), now));
        for (int i = 0; i < content.items().size(); i++) {
            entities.persist(new PackVersionItem(pack, i, content.items().get(i)));
        }
    }
}
