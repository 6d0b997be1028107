package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mubiao.table.Shipped;

/**
 * What a name means, as far as a machine can tell without reading: words that mean the same count as one
 * ({@code catalog/synonyms.yaml}), and names are as alike as the pairs of neighbouring characters that they share.
 */
final class Meaning {

    static final int SAME = 100;

    /** From here on two names are said to be alike, in percent. */
    static final int ALIKE = 75;

    /** From here on a name is shown to who found nothing else. */
    static final int NEAR = 50;

    /** A pair of characters that stands in more names than this tells nothing about them. */
    private static final int MOST_OF_A_PAIR = 400;

    private static final Synonyms SYNONYMS = Shipped.read("catalog/synonyms.yaml", Synonyms.class);
    private static final List<Map.Entry<String, String>> PLAINER = plainer();

    private final String plain;
    /** Each once; as many as there are bits in a number, what comes behind them does not count. */
    private final long[] pairs;

    private Meaning(String plain) {
        this.plain = plain;
        this.pairs = pairsOf(plain).distinct().limit(Long.SIZE).toArray();
    }

    /** @param words groups of words that mean the same, the plainest first; @param noise words that mean nothing here */
    record Synonyms(List<List<String>> words, List<String> noise) {}

    /** Two standards that are alike. */
    record Pair(IndexedStandard one, IndexedStandard other, int percent) {}

    static Meaning of(String name) {
        return new Meaning(plain(name));
    }

    /** The name in the plainest words. */
    static String plain(String name) {
        String plain = Pinyin.normal(name).replaceAll("[\\p{P}\\p{S}]", "");
        for (Map.Entry<String, String> word : PLAINER) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return plain;
    }

    /** How alike a name is that was made plain, in percent. Many are asked: nothing is made for each. */
    int alike(String other) {
        if (plain.equals(other)) {
            return plain.isEmpty() ? 0 : SAME;
        }
        long shared = 0;
        int count = 0;
        for (int at = 0; at < other.length(); ) {
            int first = other.codePointAt(at);
            at += Character.charCount(first);
            if (at < other.length()) {
                long pair = pair(first, other.codePointAt(at));
                count++;
                for (int i = 0; i < pairs.length; i++) {
                    if (pairs[i] == pair) {
                        shared |= 1L << i;
                    }
                }
            }
        }
        return shared == 0 ? 0 : 200 * Long.bitCount(shared) / (pairs.length + count);
    }

    /** The standard that is meant, of those that are offered; empty when none is alike. */
    Optional<IndexedStandard> among(Stream<IndexedStandard> offered) {
        return offered.map(standard -> new Pair(standard, standard, standard.alike(this)))
                .filter(pair -> pair.percent() >= ALIKE)
                .reduce((best, next) -> next.percent() > best.percent() ? next : best)
                .map(Pair::one);
    }

    /**
     * Pairs of standards of the same level 1 that are alike, the likeliest first.
     *
     * @param isAsked which standards pairs are asked for; one of each pair is such a one
     */
    static List<Pair> pairs(List<IndexedStandard> standards, Predicate<IndexedStandard> isAsked, int most) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        List<List<String>> names = new ArrayList<>();
        BitSet asked = new BitSet(standards.size());
        for (int i = 0; i < standards.size(); i++) {
            IndexedStandard standard = standards.get(i);
            List<String> plain = standard.plainNames();
            names.add(plain);
            asked.set(i, isAsked.test(standard));
            Set<Long> pairs = new HashSet<>();
            plain.forEach(name -> pairsOf(name).forEach(pairs::add));
            for (long pair : pairs) {
                holders.computeIfAbsent(pair, each -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Pair> found = new LinkedHashMap<>();
        for (List<Integer> among : holders.values()) {
            if (among.size() > MOST_OF_A_PAIR) {
                continue;
            }
            for (int a = 0; a < among.size(); a++) {
                for (int b = a + 1; b < among.size(); b++) {
                    int one = among.get(a);
                    int other = among.get(b);
                    long key = (long) one * standards.size() + other;
                    if (!found.containsKey(key)
                            && (asked.get(one) || asked.get(other))
                            && standards
                                    .get(one)
                                    .level1()
                                    .equals(standards.get(other).level1())) {
                        found.put(
                                key,
                                new Pair(
                                        standards.get(one),
                                        standards.get(other),
                                        alike(names.get(one), names.get(other))));
                    }
                }
            }
        }
        return found.values().stream()
                .filter(pair -> pair.percent() >= ALIKE)
                .sorted(Comparator.comparingInt(Pair::percent).reversed())
                .limit(most)
                .toList();
    }

    private static int alike(List<String> names, List<String> others) {
        int best = 0;
        for (String name : names) {
            Meaning meaning = new Meaning(name);
            for (String other : others) {
                best = Math.max(best, meaning.alike(other));
            }
        }
        return best;
    }

    private static LongStream pairsOf(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, Math.max(0, characters.length - 1))
                .mapToLong(i -> pair(characters[i], characters[i + 1]));
    }

    private static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    /** Longer words first, so that none is changed inside of one that means more. */
    private static List<Map.Entry<String, String>> plainer() {
        Map<String, String> plainer = new HashMap<>();
        for (List<String> group : SYNONYMS.words()) {
            group.stream().skip(1).forEach(word -> plainer.put(word, group.getFirst()));
        }
        SYNONYMS.noise().forEach(word -> plainer.put(word, ""));
        return plainer.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> word) ->
                                -word.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
