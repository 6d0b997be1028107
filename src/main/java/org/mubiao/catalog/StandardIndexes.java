package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.ShownTimes;
import org.mubiao.table.FrameworkSet;
import org.springframework.stereotype.Component;

/**
 * The indexes of the jurisdictions whose catalogs are searched on this machine. Each search compares one number with the
 * database's and reads what was changed since, here or on another machine. Together they hold so many standards at the most;
 * what was not searched for longest goes first and is read again when it is needed.
 */
@Component
class StandardIndexes {

    /** About 1 KB each, as measured with definitions of forty characters. */
    private static final int MOST_STANDARDS = 200_000;

    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select s.id, v.id, v.frameworkId, v.level1, v.level2, v.fieldDomain, v.isCore, s.retiredMark,
              v.inForceFrom, v.inForceTo, v.standardName, v.aliases, v.definition, v.formula
            from Standard s join StandardVersion v on v.standardId = s.id
              and v.versionNumber = case when s.comingOn is not null and s.comingOn <= :today
                then s.versionNumber else s.shownVersion end
            where s.id > :after and (s.changeNumber > :known
              or (s.comingOn is not null and s.comingOn > :day and s.comingOn <= :today))
            order by s.id
            """;

    private final CatalogStates states;
    private final FrameworkShelf shelf;
    private final EntityManager entities;
    private final Clock clock;
    private final Map<Long, Held> held = new HashMap<>();
    private long uses;

    StandardIndexes(CatalogStates states, FrameworkShelf shelf, EntityManager entities, Clock clock) {
        this.states = states;
        this.shelf = shelf;
        this.entities = entities;
        this.clock = clock;
    }

    /** An index with the number of the last change it knows, and the day it was right on. */
    private record Held(StandardIndex index, long known, LocalDate day, long used) {}

    LocalDate today() {
        return new ShownTimes().date(clock.instant());
    }

    /** The acting jurisdiction's index, as its catalog is now. */
    StandardIndex current() {
        CatalogState state = states.current();
        long number = state.changeNumber();
        LocalDate today = today();
        Held known = get(state.jurisdiction());
        if (known != null && known.known() >= number && known.day().equals(today)) {
            return known.index();
        }
        StandardIndex index = read(known, today);
        // What a transaction has written and not yet committed is nobody else's business.
        if (!states.isChanging()) {
            put(state.jurisdiction(), new Held(index, number, today, 0));
        }
        return index;
    }

    /**
     * The acting jurisdiction's index as one framework has it: with the standards of what it was made from, each at its place.
     *
     * @param frameworkId null for the standards of all frameworks, each in its own
     */
    StandardIndex in(@Nullable String frameworkId, FrameworkSet set) {
        StandardIndex index = current();
        return set.named(frameworkId)
                .filter(framework -> framework.madeFrom() != null)
                .map(framework -> index.placed(framework, set, today()))
                .orElse(index);
    }

    private StandardIndex read(@Nullable Held known, LocalDate today) {
        FrameworkSet set = shelf.current();
        List<IndexedStandard> changed = new ArrayList<>();
        long after = 0;
        while (true) {
            List<Object[]> rows = entities.createQuery(SELECT, Object[].class)
                    .setParameter("today", today)
                    .setParameter("day", known == null ? LocalDate.EPOCH : known.day())
                    .setParameter("known", known == null ? -1 : known.known())
                    .setParameter("after", after)
                    .setMaxResults(PAGE)
                    .getResultList();
            rows.forEach(row -> changed.add(indexed(row, set)));
            if (rows.size() < PAGE) {
                break;
            }
            after = changed.getLast().id();
        }
        return (known == null ? StandardIndex.EMPTY : known.index()).with(changed);
    }

    private static IndexedStandard indexed(Object[] row, FrameworkSet set) {
        String frameworkId = ((String) row[2]).intern();
        String level1 = ((String) row[3]).intern();
        String level2 = ((String) row[4]).intern();
        Spelling name = Spelling.of((String) row[10]);
        List<Spelling> aliases = Arrays.stream(((String) row[11]).split(StandardVersion.BETWEEN, -1))
                .filter(alias -> !alias.isEmpty())
                .map(Spelling::of)
                .toList();
        String explanation = Pinyin.normal(Objects.requireNonNullElse((String) row[12], "") + "\n"
                + Objects.requireNonNullElse((String) row[13], ""));
        String domain = (String) row[5];
        return new IndexedStandard(
                (Long) row[0],
                (Long) row[1],
                frameworkId,
                level1,
                level2,
                set.named(frameworkId)
                        .map(framework -> framework.orderOf(level1, level2))
                        .orElse(0),
                domain == null ? null : domain.intern(),
                (Boolean) row[6],
                (Long) row[7] != Standard.IN_FORCE,
                (LocalDate) row[8],
                (LocalDate) row[9],
                name,
                aliases,
                explanation,
                Stream.concat(Stream.of(name), aliases.stream())
                        .map(each -> Meaning.plain(each.text()))
                        .toList(),
                any(name, aliases, Spelling::signature),
                any(name, aliases, Spelling::starts),
                Spelling.signature(explanation));
    }

    private static long any(Spelling name, List<Spelling> aliases, ToLongFunction<Spelling> bits) {
        return aliases.stream().mapToLong(bits).reduce(bits.applyAsLong(name), (a, b) -> a | b);
    }

    private synchronized @Nullable Held get(long jurisdiction) {
        return held.computeIfPresent(
                jurisdiction, (id, index) -> new Held(index.index(), index.known(), index.day(), ++uses));
    }

    private synchronized void put(long jurisdiction, Held fresh) {
        held.merge(
                jurisdiction,
                new Held(fresh.index(), fresh.known(), fresh.day(), ++uses),
                (old, young) -> old.known() > young.known() ? old : young);
        while (held.size() > 1
                && held.values().stream().mapToInt(each -> each.index().size()).sum() > MOST_STANDARDS) {
            held.entrySet().stream()
                    .min(Comparator.comparingLong(each -> each.getValue().used()))
                    .map(Map.Entry::getKey)
                    .ifPresent(held::remove);
        }
    }
}
