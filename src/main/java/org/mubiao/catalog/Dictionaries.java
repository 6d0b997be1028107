package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FundTree;
import org.mubiao.table.ProperWords;
import org.mubiao.table.Regulation;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dictionaries (字典) of the acting jurisdiction: units of measure, project types and attributes, fund trees, regulations.
 * Whoever acts in it reads them; who keeps the catalog writes them. Nothing is deleted: a retired entry stays readable.
 *
 * <p>A jurisdiction that has written nothing reads what the portal ships; its first change begins with a copy of that.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Dictionaries {

    private final CatalogStates states;
    private final Shelves shelves;
    private final ObjectProvider<UsesOfEntries> uses;
    private final EntityManager entities;
    private final Clock clock;

    Dictionaries(
            CatalogStates states,
            Shelves shelves,
            ObjectProvider<UsesOfEntries> uses,
            EntityManager entities,
            Clock clock) {
        this.states = states;
        this.shelves = shelves;
        this.uses = uses;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Gives a jurisdiction the dictionaries that the portal ships, unless it has some of its own.
     *
     * @return how many entries
     */
    @PreAuthorize("hasAnyAuthority('FOUND', 'KEEP_CATALOG')")
    @Transactional
    public int fill() {
        return hasRows() ? 0 : new Pen().filled;
    }

    /** How things are properly called here: what tables are judged and read by. */
    @PreAuthorize("isAuthenticated()")
    public ProperWords words() {
        return shelves.current().words();
    }

    /** The names that are offered, in their order. */
    @PreAuthorize("isAuthenticated()")
    public List<String> names(Dictionary dictionary) {
        return shelves.current()
                .offered(dictionary)
                .map(entry -> entry.content().name())
                .toList();
    }

    /** The entries of a dictionary in their order. */
    @PreAuthorize("isAuthenticated()")
    public List<EntryProfile> entries(Dictionary dictionary, boolean retiredToo) {
        Shelf shelf = shelves.current();
        return (retiredToo ? shelf.entries(dictionary) : shelf.offered(dictionary)).toList();
    }

    /** The tree that a batch refers to so, also when it is offered no more. */
    @PreAuthorize("isAuthenticated()")
    public Optional<FundTree> fundTree(String id) {
        return shelves.current().words().fundTree(id);
    }

    /** The regulations that are in force today. */
    @PreAuthorize("isAuthenticated()")
    public List<Regulation> regulations() {
        return shelves.current().words().regulations().entries().stream()
                .filter(regulation -> regulation.isInForce(new ShownTimes().date(clock.instant())))
                .toList();
    }

    /** All versions of an entry, the newest first; none for another jurisdiction's, and for what was never written. */
    @PreAuthorize("isAuthenticated()")
    public List<EntryProfile> history(EntryId id) {
        DictionaryEntry entry = entities.find(DictionaryEntry.class, id.value());
        return entry == null
                ? List.of()
                : versions(id).stream().map(version -> version.profile(entry)).toList();
    }

    /** Where an entry is used, as far as it is counted; nothing when there is no such entry. */
    @PreAuthorize("hasAnyAuthority('KEEP_CATALOG', 'ADMINISTER')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<UsesOfEntries.EntryUse> uses(EntryId id) {
        DictionaryEntry entry = entities.find(DictionaryEntry.class, id.value());
        return entry == null ? List.of() : uses(newest(entry).profile(entry));
    }

    private List<UsesOfEntries.EntryUse> uses(EntryProfile entry) {
        return uses.orderedStream()
                .flatMap(each -> each.of(entry).stream())
                .sorted(Comparator.comparing(UsesOfEntries.EntryUse::kind))
                .toList();
    }

    /**
     * Takes a new entry into a dictionary, as its last.
     *
     * @throws SpokenException when it lacks something, or another entry is written so
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public EntryId add(Dictionary dictionary, EntryContent content) {
        EntryPolicy.require(dictionary, content);
        Pen pen = new Pen();
        pen.requireOwnWords(dictionary, content, null);
        return pen.add(dictionary, null, content);
    }

    /**
     * Says an entry anew, as its next version, unless it says so already; a retired one is offered again. A fund tree that a batch uses keeps its
     * sources: another one is added instead.
     *
     * @param seen the version that the person saw
     * @throws SpokenException as {@link #add} does, or when it is another version by now, or the tree is in use
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void change(EntryId id, int seen, EntryContent content) {
        Pen pen = new Pen();
        DictionaryEntry entry = pen.take(id, seen);
        EntryPolicy.require(entry.dictionary(), content);
        pen.requireOwnWords(entry.dictionary(), content, id);
        pen.requireFreeTree(entry, content);
        if (entry.isRetired() || !newest(entry).content().differingFrom(content).isEmpty()) {
            pen.say(entry, content);
        }
    }

    /**
     * Takes an entry out of use: it is offered no more, and stays readable.
     *
     * @throws SpokenException when it is another version by now, or retired already
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void retire(EntryId id, int seen) {
        Pen pen = new Pen();
        pen.retire(pen.take(id, seen), null);
    }

    /**
     * Makes an entry a way to write another one: that one is also written as this one was, and this one is retired.
     *
     * @throws SpokenException when one of them is another version by now or retired, or they measure different things: 人 is
     *     not 人次
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void merge(EntryId id, int seen, EntryId into, int seenInto) {
        Pen pen = new Pen();
        DictionaryEntry merged = pen.take(id, seen);
        DictionaryEntry survivor = pen.take(into, seenInto);
        EntryContent gone = newest(merged).content();
        EntryContent kept = newest(survivor).content();
        boolean isOne = !id.equals(into)
                && merged.dictionary() == survivor.dictionary()
                && merged.dictionary() != Dictionary.FUND_TREE
                && gone.dimension() == kept.dimension();
        if (!isOne || survivor.isRetired()) {
            throw refused("dictionaries.refused.merge", gone.name(), kept.name());
        }
        pen.retire(merged, into);
        EntryContent both = kept.alsoWritten(gone);
        EntryPolicy.require(survivor.dictionary(), both);
        pen.requireOwnWords(survivor.dictionary(), both, into);
        pen.say(survivor, both);
    }

    /**
     * Moves an entry by one place among those that are offered; at the end of the list nothing happens.
     *
     * @param isUp towards the beginning
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void move(EntryId id, boolean isUp) {
        Pen pen = new Pen();
        DictionaryEntry entry = pen.find(id);
        List<EntryProfile> offered = shelves.read().offered(entry.dictionary()).toList();
        for (int i = 0; i < offered.size(); i++) {
            int other = isUp ? i - 1 : i + 1;
            if (offered.get(i).id().equals(id) && other >= 0 && other < offered.size()) {
                entry.changePlaces(pen.find(offered.get(other).id()));
                return;
            }
        }
    }

    /** Writes the entries that are offered into a CSV file; fund trees are no lines of one. */
    @PreAuthorize("isAuthenticated()")
    public void exportCsv(Dictionary dictionary, Locale language, OutputStream file) {
        List<EntryContent> entries =
                shelves.current().offered(dictionary).map(EntryProfile::content).toList();
        try {
            DictionaryFile.write(dictionary, entries, language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the lines of a CSV file, all of them or none: a line whose name is offered already says that entry anew, others
     * are new entries. What the file does not name stays.
     *
     * @throws SpokenException with the first line that is refused
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public EntriesTaken importCsv(Dictionary dictionary, Path file) {
        Map<Integer, EntryContent> lines = DictionaryFile.read(dictionary, file);
        Pen pen = new Pen();
        Map<String, EntryProfile> offered = new LinkedHashMap<>();
        shelves.read()
                .offered(dictionary)
                .forEach(entry -> offered.put(entry.content().name(), entry));
        Map<String, EntryContent> after = new LinkedHashMap<>();
        offered.forEach((name, entry) -> after.put(name, entry.content()));
        Set<String> seen = new HashSet<>();
        lines.forEach((number, content) -> {
            if (!seen.add(content.name())) {
                throw refused(
                        "catalog.refused.import-line",
                        number,
                        Message.of("catalog.refused.import-twice", content.name()));
            }
            after.put(content.name(), content);
        });
        EntryPolicy.requireOwnWords(dictionary, after.values());
        return pen.write(dictionary, lines.values(), offered);
    }

    private boolean hasRows() {
        return !entities.createQuery("select e.id from DictionaryEntry e", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<DictionaryVersion> versions(EntryId id) {
        return entities.createQuery(
                        "select v from DictionaryVersion v where v.entryId = :entry order by v.versionNumber desc",
                        DictionaryVersion.class)
                .setParameter("entry", id.value())
                .getResultList();
    }

    private DictionaryVersion newest(DictionaryEntry entry) {
        return versions(entry.id()).getFirst();
    }

    private static SpokenException refused(String key, Object... arguments) {
        return new SpokenException(Message.of(key, arguments));
    }

    /** One change of the dictionaries; until it is done nobody else changes the catalog of the jurisdiction. */
    private final class Pen {

        private final ActingScope scope = ActingScope.require();
        private final Actor actor = scope.actor();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final int filled;

        Pen() {
            states.take();
            filled = hasRows() ? 0 : fill();
        }

        private int fill() {
            List<ShippedDictionaries.Entry> shipped = ShippedDictionaries.all();
            int place = 0;
            for (ShippedDictionaries.Entry entry : shipped) {
                persist(entry.dictionary(), entry.treeKey(), entry.content(), place);
                place++;
            }
            return shipped.size();
        }

        EntryId add(Dictionary dictionary, @Nullable String treeKey, EntryContent content) {
            Integer last = entities.createQuery("select max(e.placeIndex) from DictionaryEntry e", Integer.class)
                    .getSingleResult();
            return persist(dictionary, treeKey, content, last == null ? 0 : last + 1);
        }

        /** @param offered the entries that are there, by name */
        EntriesTaken write(
                Dictionary dictionary, Collection<EntryContent> contents, Map<String, EntryProfile> offered) {
            int added = 0;
            int changed = 0;
            for (EntryContent content : contents) {
                EntryProfile before = offered.get(content.name());
                if (before == null) {
                    add(dictionary, null, content);
                    added++;
                } else if (!before.content().differingFrom(content).isEmpty()) {
                    say(find(before.id()), content);
                    changed++;
                }
            }
            return new EntriesTaken(added, changed, contents.size() - added - changed);
        }

        private EntryId persist(Dictionary dictionary, @Nullable String treeKey, EntryContent content, int place) {
            DictionaryEntry entry =
                    new DictionaryEntry(scope.jurisdiction(), dictionary, content.name(), treeKey, place);
            entities.persist(entry);
            entities.persist(new DictionaryVersion(entry, content.treeCalled(entry.key()), actor, now));
            return entry.id();
        }

        DictionaryEntry find(EntryId id) {
            DictionaryEntry entry = entities.find(DictionaryEntry.class, id.value());
            if (entry == null) {
                throw refused("dictionaries.refused.unknown");
            }
            return entry;
        }

        DictionaryEntry take(EntryId id, int seen) {
            DictionaryEntry entry = find(id);
            if (entry.versionNumber() != seen) {
                EntryProfile newest = newest(entry).profile(entry);
                throw refused("catalog.refused.stale", newest.content().name(), newest.changedBy(), newest.version());
            }
            return entry;
        }

        void requireOwnWords(Dictionary dictionary, EntryContent content, @Nullable EntryId own) {
            EntryPolicy.requireOwnWords(
                    dictionary,
                    content,
                    shelves.read()
                            .offered(dictionary)
                            .filter(entry -> !entry.id().equals(own))
                            .map(EntryProfile::content));
        }

        /** A tree that a batch uses may be called otherwise; what it consists of stays. */
        void requireFreeTree(DictionaryEntry entry, EntryContent content) {
            EntryProfile before = newest(entry).profile(entry);
            FundTree tree = content.tree();
            FundTree was = before.content().tree();
            boolean isSame = tree == null || was == null || tree.roots().equals(was.roots());
            if (!isSame && uses(before).stream().anyMatch(use -> use.count() > 0)) {
                throw refused("dictionaries.refused.tree-used", before.content().name());
            }
        }

        void say(DictionaryEntry entry, EntryContent content) {
            entry.say(content.name());
            entities.persist(new DictionaryVersion(entry, content.treeCalled(entry.key()), actor, now));
        }

        void retire(DictionaryEntry entry, @Nullable EntryId into) {
            EntryContent content = newest(entry).content();
            if (entry.isRetired()) {
                throw refused("catalog.refused.retired", content.name());
            }
            entry.retire(into);
            entities.persist(new DictionaryVersion(entry, content, actor, now));
        }
    }
}
