package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mubiao.table.Shipped;

/**
 * What a name means, as far as a machine can tell without reading: words that mean the same count as one
 * ({@code catalog/synonyms.yaml}), and names are as alike as the pairs of neighbouring characters that they share.
 */
final class Meaning {

    /** From here on two names are said to be alike. */
    static final int ALIKE = 75;

    private static final int SAME = 100;

    /** A pair of characters that stands in more names than this tells nothing about them. */
    private static final int MOST_OF_A_PAIR = 400;

    private static final Synonyms SYNONYMS = Shipped.read("catalog/synonyms.yaml", Synonyms.class);
    private static final List<Map.Entry<String, String>> PLAINER = plainer();

    private Meaning() {}

    /** @param words groups of words that mean the same, the plainest first; @param noise words that mean nothing here */
    record Synonyms(List<List<String>> words, List<String> noise) {}

    /** Two standards that are alike. */
    record Pair(IndexedStandard one, IndexedStandard other, int percent) {}

    /** The name in the plainest words. */
    static String plain(String name) {
        String plain = Pinyin.normal(name).replaceAll("[\\p{P}\\p{S}]", "");
        for (Map.Entry<String, String> word : PLAINER) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return plain;
    }

    /** How alike two names are that were made plain, in percent. */
    static int alike(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        Set<String> pairs = pairsOf(one);
        Set<String> others = pairsOf(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long shared = pairs.stream().filter(others::contains).count();
        return (int) (200 * shared / (pairs.size() + others.size()));
    }

    /** The standard that a name written freely means, of those that are offered. */
    static Optional<IndexedStandard> meant(String written, Stream<IndexedStandard> offered) {
        String plain = plain(written);
        Pair[] best = new Pair[1];
        if (plain.length() < 2) {
            return Optional.empty();
        }
        offered.forEach(standard -> {
            int percent = standard.plainNames().stream()
                    .filter(name -> Math.abs(name.length() - plain.length()) <= plain.length())
                    .mapToInt(name -> alike(plain, name))
                    .max()
                    .orElse(0);
            if (percent >= ALIKE && (best[0] == null || percent > best[0].percent())) {
                best[0] = new Pair(standard, standard, percent);
            }
        });
        return Optional.ofNullable(best[0]).map(Pair::one);
    }

    /** Pairs of standards of the same level 1 that are alike, the likeliest first. */
    static List<Pair> pairs(List<IndexedStandard> standards, int most) {
        Map<String, List<Integer>> holders = new HashMap<>();
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < standards.size(); i++) {
            IndexedStandard standard = standards.get(i);
            List<String> plain = standard.plainNames();
            names.add(plain);
            Set<String> pairs = new HashSet<>();
            plain.forEach(name -> pairs.addAll(pairsOf(name)));
            for (String pair : pairs) {
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
            for (String other : others) {
                best = Math.max(best, alike(name, other));
            }
        }
        return best;
    }

    private static Set<String> pairsOf(String text) {
        Set<String> pairs = new HashSet<>();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
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
