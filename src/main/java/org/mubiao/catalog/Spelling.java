package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A name with the readings of its characters: what it can be typed as. A word answers to a name when it is made of the
 * name's characters or the beginnings of their readings, in order; {@code hycql}, {@code huiyi} and {@code 会议cql} all
 * answer to 会议出勤率.
 */
final class Spelling {

    /** Longest key, in characters; what is typed beyond it does not narrow further. */
    static final int LONGEST_KEY = 64;

    private static final String BETWEEN = " ";
    private static final String OR = "/";

    private final List<String> characters;
    private final List<Set<String>> readings;

    private Spelling(String name, List<Set<String>> readings) {
        this.characters = name.codePoints()
                .mapToObj(Character::toString)
                .map(Pinyin::normal)
                .toList();
        this.readings = readings;
    }

    static Spelling of(String name) {
        return new Spelling(name, Pinyin.readings(name));
    }

    /** The spelling of a name whose readings were kept as {@link #kept()}. */
    static Spelling of(String name, String kept) {
        return new Spelling(
                name,
                Arrays.stream(kept.split(BETWEEN, -1))
                        .<Set<String>>map(each -> new LinkedHashSet<>(Arrays.asList(each.split(OR, -1))))
                        .toList());
    }

    /** The readings as text: one group for each character. */
    String kept() {
        return readings.stream().map(each -> String.join(OR, each)).collect(Collectors.joining(BETWEEN));
    }

    /** What the name is found by, with the weight of a hit: the lower the better. */
    Map<String, Integer> keys(KeyWeight weights) {
        Map<String, Integer> keys = new HashMap<>();
        List<String> likely =
                readings.stream().map(each -> each.iterator().next()).toList();
        endings(characters, characters.size() - 1, weights.text(), weights.textInside(), keys);
        endings(initials(likely), likely.size() - 1, weights.pinyin(), weights.pinyinInside(), keys);
        endings(likely, likely.size() - 1, weights.pinyin(), weights.pinyinInside(), keys);
        for (int i = 0; i < readings.size(); i++) {
            for (String other : readings.get(i)) {
                if (!other.equals(likely.get(i))) {
                    List<String> variant = new ArrayList<>(likely);
                    variant.set(i, other);
                    endings(initials(variant), i, weights.unlikely(), weights.unlikely(), keys);
                    endings(variant, i, weights.unlikely(), weights.unlikely(), keys);
                }
            }
        }
        return keys;
    }

    /**
     * The characters, counted from 0, that answer a word in normal form: neighbours where there are some, else the first
     * that do; none when the name does not answer it.
     */
    Set<Integer> answering(String word) {
        for (int start = 0; start < characters.size(); start++) {
            Set<Integer> positions = answering(word, 0, start, false, new LinkedHashSet<>());
            if (!positions.isEmpty()) {
                return positions;
            }
        }
        return answering(word, 0, 0, true, new LinkedHashSet<>());
    }

    private Set<Integer> answering(String word, int from, int at, boolean mayPass, Set<Integer> failed) {
        int state = from * (characters.size() + 1) + at;
        if (at >= characters.size() || failed.contains(state)) {
            return Set.of();
        }
        for (int length : taken(word, from, at, mayPass)) {
            Set<Integer> rest =
                    from + length == word.length() ? Set.of() : answering(word, from + length, at + 1, mayPass, failed);
            if (from + length == word.length() || !rest.isEmpty()) {
                Set<Integer> positions = new TreeSet<>(rest);
                positions.add(at);
                return positions;
            }
        }
        Set<Integer> later = mayPass ? answering(word, from, at + 1, true, failed) : Set.of();
        if (later.isEmpty()) {
            failed.add(state);
        }
        return later;
    }

    /** How much of the word the character can stand for, longest first; with gaps by its likely reading only. */
    private List<Integer> taken(String word, int from, int at, boolean isLikelyOnly) {
        Set<Integer> lengths = new TreeSet<>((a, b) -> Integer.compare(b, a));
        String character = characters.get(at);
        if (!character.isEmpty() && word.startsWith(character, from)) {
            lengths.add(character.length());
        }
        for (String reading : readings.get(at).stream()
                .limit(isLikelyOnly ? 1 : Long.MAX_VALUE)
                .toList()) {
            for (int length = 1; length <= reading.length(); length++) {
                if (word.startsWith(reading.substring(0, length), from)) {
                    lengths.add(length);
                }
            }
        }
        return List.copyOf(lengths);
    }

    private static List<String> initials(List<String> syllables) {
        return syllables.stream()
                .map(syllable -> syllable.isEmpty() ? "" : syllable.substring(0, syllable.offsetByCodePoints(0, 1)))
                .toList();
    }

    private static void endings(
            List<String> parts, int lastStart, int weight, int weightInside, Map<String, Integer> keys) {
        for (int start = 0; start <= lastStart; start++) {
            String key = cut(String.join("", parts.subList(start, parts.size())));
            if (!key.isEmpty()) {
                keys.merge(key, start == 0 ? weight : weightInside, Math::min);
            }
        }
    }

    /** A key or word, no longer than keys are; never cut inside a character. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_KEY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_KEY));
    }
}
