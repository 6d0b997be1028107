package org.mubiao.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standards of one jurisdiction as they are searched, in the order of the paper; a snapshot that never changes. */
final class StandardIndex {

    static final StandardIndex EMPTY = new StandardIndex(new IndexedStandard[0]);

    private static final int LENGTHS = 1_000;

    private final IndexedStandard[] standards;
    private final Map<Long, IndexedStandard> byId;

    private StandardIndex(IndexedStandard[] standards) {
        this.standards = standards;
        this.byId = new HashMap<>(standards.length * 2);
        for (IndexedStandard standard : standards) {
            byId.put(standard.id(), standard);
        }
    }

    /** What a search found: the best, and whether there were more. */
    record Found(List<IndexedStandard> best, boolean isCut) {}

    /** The index with these standards said anew. */
    StandardIndex with(Collection<IndexedStandard> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<Long, IndexedStandard> all = new HashMap<>(byId);
        changed.forEach(standard -> all.put(standard.id(), standard));
        IndexedStandard[] sorted = all.values().toArray(IndexedStandard[]::new);
        Arrays.sort(sorted);
        return new StandardIndex(sorted);
    }

    int size() {
        return standards.length;
    }

    @Nullable IndexedStandard get(StandardId id) {
        return byId.get(id.value());
    }

    Stream<IndexedStandard> all() {
        return Arrays.stream(standards);
    }

    /** Without words: in the order of the paper, after the last one of the page before. */
    Found list(StandardSearch search, LocalDate today, int limit) {
        IndexedStandard after =
                search.after() == null ? null : byId.get(search.after().value());
        int start = after == null ? 0 : Math.abs(Arrays.binarySearch(standards, after) + 1);
        List<IndexedStandard> page = Arrays.stream(standards, start, standards.length)
                .filter(standard -> standard.isNarrowedBy(search, today))
                .limit(limit + 1L)
                .toList();
        return new Found(page.subList(0, Math.min(limit, page.size())), page.size() > limit);
    }

    /** The best answers to the words, all of which must be found; with one slip when there is nothing else. */
    Found find(StandardSearch search, List<String> words, LocalDate today, int limit) {
        String word = words.getFirst();
        long signature = Spelling.signature(word);
        Found found = best(search, words, today, limit, standard -> standard.weigh(word, signature));
        if (found.best().isEmpty()) {
            found = bySound(search, words, today, limit);
        }
        if (found.best().isEmpty() && Slip.mayBe(word)) {
            Slip slip = new Slip(word);
            found = best(
                    search,
                    words,
                    today,
                    limit,
                    standard -> standard.almostHolds(slip)
                            ? standard.name().almostHolds(slip) ? 0 : Spelling.Match.ALIAS
                            : Spelling.Match.NONE);
        }
        return found;
    }

    /** Characters that sound like those that were meant: the input method offered the wrong ones. */
    private Found bySound(StandardSearch search, List<String> words, LocalDate today, int limit) {
        String sound = Spelling.of(words.getFirst()).pinyin();
        if (sound.equals(words.getFirst()) || sound.length() > Spelling.LONGEST_WORD || sound.length() < 4) {
            return new Found(List.of(), false);
        }
        long signature = Spelling.signature(sound);
        return best(
                search,
                words,
                today,
                limit,
                standard -> (signature & ~standard.signature()) != 0
                        ? Spelling.Match.NONE
                        : standard.name().holds(sound)
                                ? 0
                                : standard.aliases().stream().anyMatch(alias -> alias.holds(sound))
                                        ? Spelling.Match.ALIAS
                                        : Spelling.Match.NONE);
    }

    private Found best(
            StandardSearch search,
            List<String> words,
            LocalDate today,
            int limit,
            ToIntFunction<IndexedStandard> weigh) {
        List<String> further = words.subList(1, words.size());
        long[] signatures = further.stream().mapToLong(Spelling::signature).toArray();
        PriorityQueue<Long> best = new PriorityQueue<>(limit + 1, (a, b) -> Long.compare(b, a));
        int matches = 0;
        for (int position = 0; position < standards.length; position++) {
            IndexedStandard standard = standards[position];
            if (!standard.isNarrowedBy(search, today)) {
                continue;
            }
            int weight = weigh.applyAsInt(standard);
            if (weight == Spelling.Match.NONE || !hasAll(standard, further, signatures)) {
                continue;
            }
            matches++;
            long rank =
                    rank(notInName(standard, further), weight, standard.name().length(), position);
            if (best.size() < limit) {
                best.add(rank);
            } else if (rank < best.element()) {
                best.remove();
                best.add(rank);
            }
        }
        List<IndexedStandard> sorted = best.stream()
                .sorted()
                .map(rank -> standards[(int) (rank & Integer.MAX_VALUE)])
                .toList();
        return new Found(sorted, matches > limit);
    }

    private static boolean hasAll(IndexedStandard standard, List<String> words, long[] signatures) {
        for (int i = 0; i < signatures.length; i++) {
            if (!standard.has(words.get(i), signatures[i])) {
                return false;
            }
        }
        return true;
    }

    /** How many further words the name lacks: a name that has them all stands before a definition that has them. */
    private static int notInName(IndexedStandard standard, List<String> further) {
        int missing = 0;
        for (String word : further) {
            missing += standard.name().text().contains(word) ? 0 : 1;
        }
        return missing;
    }

    private static long rank(int missing, int weight, int length, int position) {
        long quality = ((long) missing * LENGTHS + weight) * LENGTHS + Math.min(length, LENGTHS - 1);
        return (quality << 31) | position;
    }
}
