package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            if (at < other.length() && !isThere(other, at, first)) {
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

    /** Whether a character stood before the one at this place already: what is said twice counts once. */
    private static boolean isThere(String name, int at, int character) {
        int next = name.codePointAt(at);
        int before = at - Character.charCount(character);
        for (int i = 0; i < before; ) {
            int first = name.codePointAt(i);
            i += Character.charCount(first);
            if (first == character && name.codePointAt(i) == next) {
                return true;
            }
        }
        return false;
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
        Map<Integer, List<Meaning>> asked = new HashMap<>();
        for (int i = 0; i < standards.size(); i++) {
            List<String> names = standards.get(i).plainNames();
            if (isAsked.test(standards.get(i))) {
                asked.put(i, names.stream().map(Meaning::new).toList());
            }
            for (long pair :
                    names.stream().flatMapToLong(Meaning::pairsOf).distinct().toArray()) {
                holders.computeIfAbsent(pair, each -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Pair> found = new LinkedHashMap<>();
        for (List<Integer> among : holders.values()) {
            List<Integer> own = among.stream().filter(asked::containsKey).toList();
            if (own.size() <= MOST_OF_A_PAIR) {
                boolean tellsLittle = (long) own.size() * among.size() > MOST_OF_A_PAIR * MOST_OF_A_PAIR;
                for (int one : own) {
                    for (int other : tellsLittle ? own : among) {
                        if (one != other) {
                            compare(standards, asked, Math.min(one, other), Math.max(one, other), found);
                        }
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

    /** Compares two once; one of them is asked for. */
    private static void compare(
            List<IndexedStandard> standards,
            Map<Integer, List<Meaning>> asked,
            int one,
            int other,
            Map<Long, Pair> found) {
        IndexedStandard first = standards.get(one);
        IndexedStandard second = standards.get(other);
        long key = (long) one * standards.size() + other;
        if (first.level1().equals(second.level1()) && !found.containsKey(key)) {
            List<Meaning> meanings = asked.get(one);
            int percent =
                    meanings != null ? alike(meanings, second) : alike(asked.getOrDefault(other, List.of()), first);
            found.put(key, new Pair(first, second, percent));
        }
    }

    private static int alike(List<Meaning> meanings, IndexedStandard other) {
        return meanings.stream().mapToInt(other::alike).max().orElse(0);
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
