package org.mubiao.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Translation;

/** The standards of one jurisdiction as they are searched, in the order of the paper; a snapshot that never changes. */
final class StandardIndex {

    static final StandardIndex EMPTY = new StandardIndex(new IndexedStandard[0]);

    private static final Found NOTHING = new Found(List.of(), StandardPage.Answer.EXACT, false);

    private static final int MOST_ALIKE = 8;

    private static final int LENGTHS = 1_000;

    /** So many are looked through by one processor at a time. */
    private static final int SLICE = 8_192;

    private final IndexedStandard[] standards;
    private final Map<Long, IndexedStandard> byId;

    /** This index as frameworks that were made from others have it. Some 100 bytes for each standard that is placed. */
    private final Map<String, Placed> placed = new ConcurrentHashMap<>();

    private StandardIndex(IndexedStandard[] standards) {
        this.standards = standards;
        this.byId = new HashMap<>(standards.length * 2);
        for (IndexedStandard standard : standards) {
            byId.put(standard.id(), standard);
        }
    }

    /** @param set by which the standards were placed; another set is placed anew */
    private record Placed(FrameworkSet set, LocalDate day, StandardIndex index) {}

    /**
     * The standards as a framework has them: its own and those of what it was made from, each under the pair that stands for its
     * own. What no pair stands for falls away, and so does what its own standards say instead. Places are looked up here, once
     * for each set of frameworks, and no search looks them up again.
     */
    StandardIndex placed(Framework framework, FrameworkSet set, LocalDate today) {
        Placed known = placed.get(framework.id());
        if (known == null || known.set() != set || !known.day().equals(today)) {
            known = new Placed(set, today, place(framework, set, today));
            placed.put(framework.id(), known);
        }
        return known.index();
    }

    private StandardIndex place(Framework framework, FrameworkSet set, LocalDate today) {
        List<IndexedStandard> here = new ArrayList<>();
        Set<Taken> taken = new HashSet<>();
        Map<String, @Nullable Translation> generations = generations(framework, set);
        int older = generations.size();
        for (Map.Entry<String, @Nullable Translation> home : generations.entrySet()) {
            List<IndexedStandard> own = new ArrayList<>(generation(framework, home.getKey(), home.getValue()));
            if (!taken.isEmpty()) {
                own.removeIf(standard -> taken.contains(Taken.by(standard)));
            }
            here.addAll(own);
            if (--older > 0) {
                own.stream()
                        .filter(standard -> standard.isInForce(today))
                        .map(Taken::by)
                        .forEach(taken::add);
            }
        }
        IndexedStandard[] sorted = here.toArray(IndexedStandard[]::new);
        Arrays.sort(sorted);
        return new StandardIndex(sorted);
    }

    /** All standards that have a place in a framework, also those in whose stead others stand there; its own ones first. */
    List<IndexedStandard> havingPlaceIn(Framework framework, FrameworkSet set) {
        List<IndexedStandard> here = new ArrayList<>();
        generations(framework, set)
                .forEach((home, translation) -> here.addAll(generation(framework, home, translation)));
        return here;
    }

    /** The framework and what it was made from, the nearest first, with the way from there; null for its own. */
    private static Map<String, @Nullable Translation> generations(Framework framework, FrameworkSet set) {
        Map<String, @Nullable Translation> generations = new LinkedHashMap<>();
        generations.put(framework.id(), null);
        generations.putAll(set.fromAncestors(framework));
        return generations;
    }

    /** The standards of one of them, each at its place. */
    private List<IndexedStandard> generation(Framework framework, String home, @Nullable Translation translation) {
        Map<Pair, Optional<Place>> places = places(framework, home, translation);
        List<IndexedStandard> generation = new ArrayList<>();
        for (IndexedStandard standard : standards) {
            if (standard.frameworkId().equals(home)) {
                places.getOrDefault(new Pair(standard.level1(), standard.level2()), Optional.empty())
                        .map(place -> standard.placed(framework.id(), place))
                        .ifPresent(generation::add);
            }
        }
        return generation;
    }

    /** Where a standard stands, with its place in the order of the paper. */
    record Place(Pair pair, int order) {}

    /** What a standard of an earlier generation may not be called. */
    private record Taken(int order, String name) {
        static Taken by(IndexedStandard standard) {
            return new Taken(standard.levelOrder(), standard.name().text());
        }
    }

    /** Where the pairs that standards of a framework have stand in another; each is looked up once. */
    private Map<Pair, Optional<Place>> places(Framework framework, String home, @Nullable Translation translation) {
        Map<Pair, Optional<Place>> places = new HashMap<>();
        for (IndexedStandard standard : standards) {
            if (standard.frameworkId().equals(home)) {
                places.computeIfAbsent(
                        new Pair(standard.level1(), standard.level2()),
                        pair -> (translation == null
                                        ? framework.named(pair.level1(), pair.level2())
                                        : translation.of(pair.level1(), pair.level2()))
                                .map(there -> new Place(there, framework.orderOf(there.level1(), there.level2()))));
            }
        }
        return places;
    }

    /** What a search found: the best, how well they answer, and whether there were more. */
    record Found(List<IndexedStandard> best, StandardPage.Answer answer, boolean isCut) {}

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
        return new Found(page.subList(0, Math.min(limit, page.size())), StandardPage.Answer.EXACT, page.size() > limit);
    }

    /** The best answers to the words, all of which must be found; when there are none, more and more is forgiven. */
    Found find(StandardSearch search, List<String> words, LocalDate today, int limit) {
        Asked asked = new Asked(search, today, limit);
        return Stream.<Supplier<Found>>of(
                        () -> exactly(asked, words),
                        () -> forgiving(words, order -> bySound(asked, order)),
                        () -> forgiving(words, order -> bySlip(asked, order)))
                .map(Supplier::get)
                .filter(found -> !found.best().isEmpty())
                .findFirst()
                .orElseGet(() -> byMeaning(asked, String.join("", words)));
    }

    /** What narrows a search beside its words. */
    private record Asked(StandardSearch search, LocalDate today, int limit) {}

    private Found exactly(Asked asked, List<String> words) {
        SoughtWord sought = SoughtWord.of(words.getFirst());
        return best(asked, words, StandardPage.Answer.EXACT, () -> standard -> standard.weigh(sought));
    }

    /** @param finding forgives the first of the words that it is given; each of them has its turn */
    private static Found forgiving(List<String> words, Function<List<String>, Found> finding) {
        return IntStream.range(0, words.size())
                .mapToObj(first -> {
                    List<String> order = new ArrayList<>(words);
                    Collections.rotate(order, -first);
                    return finding.apply(order);
                })
                .filter(found -> !found.best().isEmpty())
                .findFirst()
                .orElse(NOTHING);
    }

    /** Characters that sound like those that were meant: the input method offered the wrong ones. */
    private Found bySound(Asked asked, List<String> words) {
        String sound = Spelling.of(words.getFirst()).pinyin();
        if (sound.equals(words.getFirst()) || sound.length() > Spelling.LONGEST_WORD || sound.length() < 4) {
            return NOTHING;
        }
        SoughtWord sought = SoughtWord.of(sound);
        return best(
                asked,
                words,
                StandardPage.Answer.FORGIVEN,
                () -> standard -> !standard.holds(sought)
                        ? Spelling.Match.NONE
                        : standard.name().holds(sound) ? 0 : Spelling.Match.ALIAS);
    }

    private Found bySlip(Asked asked, List<String> words) {
        String word = words.getFirst();
        return !Slip.mayBe(word)
                ? NOTHING
                : best(asked, words, StandardPage.Answer.FORGIVEN, () -> {
                    Slip slip = new Slip(word);
                    return standard -> standard.almostHolds(slip)
                            ? standard.name().almostHolds(slip) ? 0 : Spelling.Match.ALIAS
                            : Spelling.Match.NONE;
                });
    }

    private Found byMeaning(Asked asked, String written) {
        Meaning meaning = Meaning.of(written);
        Asked few = new Asked(asked.search(), asked.today(), Math.min(asked.limit(), MOST_ALIKE));
        return best(few, List.of(written), StandardPage.Answer.ALIKE, () -> standard -> {
            int percent = standard.alike(meaning);
            return percent < Meaning.NEAR ? Spelling.Match.NONE : Meaning.SAME - percent;
        });
    }

    /** @param weighing makes what weighs, for one processor at a time */
    private Found best(
            Asked asked,
            List<String> words,
            StandardPage.Answer answer,
            Supplier<ToIntFunction<IndexedStandard>> weighing) {
        List<SoughtWord> further = words.stream().skip(1).map(SoughtWord::of).toList();
        long[] best = IntStream.rangeClosed(0, (standards.length - 1) / SLICE)
                .parallel()
                .mapToObj(slice -> {
                    ToIntFunction<IndexedStandard> weigh = weighing.get();
                    Best ofSlice = new Best(asked.limit() + 1);
                    int end = Math.min(standards.length, (slice + 1) * SLICE);
                    for (int position = slice * SLICE; position < end; position++) {
                        IndexedStandard standard = standards[position];
                        if (standard.isNarrowedBy(asked.search(), asked.today()) && hasAll(standard, further)) {
                            int weight = weigh.applyAsInt(standard);
                            if (weight != Spelling.Match.NONE) {
                                ofSlice.add(rank(notInName(standard, further), weight, standard, position));
                            }
                        }
                    }
                    return ofSlice;
                })
                .flatMapToLong(Best::ranks)
                .sorted()
                .limit(asked.limit() + 1L)
                .toArray();
        List<IndexedStandard> sorted = Arrays.stream(best)
                .limit(asked.limit())
                .mapToObj(rank -> standards[(int) (rank & Integer.MAX_VALUE)])
                .toList();
        return new Found(sorted, answer, best.length > asked.limit() && answer != StandardPage.Answer.ALIKE);
    }

    /** So many of the lowest ranks. */
    private static final class Best {

        private final int most;
        private final PriorityQueue<Long> ranks;

        Best(int most) {
            this.most = most;
            this.ranks = new PriorityQueue<>(most + 1, Comparator.reverseOrder());
        }

        void add(long rank) {
            if (ranks.size() < most) {
                ranks.add(rank);
            } else if (rank < ranks.element()) {
                ranks.remove();
                ranks.add(rank);
            }
        }

        LongStream ranks() {
            return ranks.stream().mapToLong(Long::longValue);
        }
    }

    private static boolean hasAll(IndexedStandard standard, List<SoughtWord> words) {
        for (SoughtWord word : words) {
            if (!standard.has(word)) {
                return false;
            }
        }
        return true;
    }

    /** How many further words the name lacks: a name that has them all stands before a definition that has them. */
    private static int notInName(IndexedStandard standard, List<SoughtWord> further) {
        int missing = 0;
        for (SoughtWord word : further) {
            missing += standard.name().text().contains(word.text()) ? 0 : 1;
        }
        return missing;
    }

    private static long rank(int missing, int weight, IndexedStandard standard, int position) {
        int length = Math.min(standard.name().length(), LENGTHS - 1);
        long quality = ((long) missing * LENGTHS + weight) * LENGTHS + length;
        return (quality << 31) | position;
    }
}
