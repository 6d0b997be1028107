package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A name with the readings of its characters: what it can be typed as. A word answers to a name when it is made of the
 * name's characters or the beginnings of their readings, in order; {@code hycql}, {@code huiyi} and {@code 会议cql} all
 * answer to 会议出勤率. Many are held at once, so what they share they share: a character and its readings are kept once.
 */
final class Spelling {

    /** Longest word, in characters, as its places are the bits of a number; what is typed beyond it does not narrow further. */
    static final int LONGEST_WORD = 60;

    /** Bounded by the characters there are; a reading is that of a character in a phrase. */
    private static final Map<String, String> CHARACTERS = new ConcurrentHashMap<>();

    private static final Map<String, String[]> READINGS = new ConcurrentHashMap<>();
    private static final String OR = "/";

    private final String text;
    private final String[] characters;
    private final String[][] readings;

    private Spelling(String[] characters, String[][] readings) {
        this.characters = characters;
        this.readings = readings;
        this.text = String.join("", characters);
    }

    static Spelling of(String name) {
        List<Set<String>> read = Pinyin.readings(name);
        int[] points = name.codePoints().toArray();
        String[] characters = new String[points.length];
        String[][] readings = new String[points.length][];
        for (int i = 0; i < points.length; i++) {
            characters[i] = CHARACTERS.computeIfAbsent(Character.toString(points[i]), Pinyin::normal);
            Set<String> each = read.get(i);
            readings[i] = READINGS.computeIfAbsent(String.join(OR, each), joined -> each.toArray(String[]::new));
        }
        return new Spelling(characters, readings);
    }

    /** The name as it is compared. */
    String text() {
        return text;
    }

    int length() {
        return characters.length;
    }

    /** Whether the word is made of neighbours among the characters, by any of their readings. */
    boolean holds(String word) {
        return holds(word, false, false) != 0;
    }

    /** How well a word answers; the lower the better, {@link Match#NONE} when it does not. */
    int weigh(String word) {
        int at = text.indexOf(word);
        if (at >= 0) {
            return at > 0 ? Match.TEXT_INSIDE : word.length() == text.length() ? Match.WHOLE : Match.TEXT;
        }
        if (holds(word, false, false) != 0) {
            int begins = holds(word, true, true);
            if (begins != 0) {
                return begins == characters.length ? Match.WHOLE_PINYIN : Match.PINYIN;
            }
            return holds(word, true, false) != 0 ? Match.PINYIN_INSIDE : Match.UNLIKELY;
        }
        return word.length() > 1 && abbreviates(word) ? Match.ABBREVIATION : Match.NONE;
    }

    /** How good a hit is. */
    static final class Match {
        static final int WHOLE = 0;
        static final int WHOLE_PINYIN = 1;
        static final int TEXT = 10;
        static final int PINYIN = 20;
        static final int TEXT_INSIDE = 40;
        static final int PINYIN_INSIDE = 50;
        static final int UNLIKELY = 70;
        static final int ABBREVIATION = 80;
        /** What an alias is worth less than the name. */
        static final int ALIAS = 15;

        static final int EXPLANATION = 110;
        static final int NONE = Integer.MAX_VALUE;

        private Match() {}
    }

    /** How many characters from the first are used up when the word is; 0 when it does not answer. */
    private int holds(String word, boolean isLikelyOnly, boolean fromStart) {
        long end = 1L << word.length();
        long reached = 1;
        for (int at = 0; at < characters.length; at++) {
            reached = step(word, fromStart ? reached : reached | 1, at, isLikelyOnly);
            if ((reached & end) != 0) {
                return at + 1;
            }
            if (reached == 0 && fromStart) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether the word answers with gaps between its characters, each by its likely reading. */
    private boolean abbreviates(String word) {
        long end = 1L << word.length();
        long reached = 1;
        for (int at = 0; at < characters.length; at++) {
            reached |= step(word, reached, at, true);
            if ((reached & end) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Where in the word one can be after this character, from where one was before it; a bit for each place. */
    private long step(String word, long before, int at, boolean isLikelyOnly) {
        String character = characters[at];
        if (character.isEmpty()) {
            return before;
        }
        long after = 0;
        String[] each = readings[at];
        int read = isLikelyOnly ? Math.min(1, each.length) : each.length;
        for (long rest = before & ((1L << word.length()) - 1); rest != 0; rest &= rest - 1) {
            int from = Long.numberOfTrailingZeros(rest);
            char first = word.charAt(from);
            if (character.charAt(0) == first && word.startsWith(character, from)) {
                after |= 1L << (from + character.length());
            }
            for (int i = 0; i < read; i++) {
                // Nearly all differ in their first letter.
                if (!each[i].isEmpty() && each[i].charAt(0) == first) {
                    after |= ((1L << (same(word, from, each[i]) + 1)) - 2) << from;
                }
            }
        }
        return after;
    }

    private static int same(String word, int from, String reading) {
        int most = Math.min(reading.length(), word.length() - from);
        int same = 0;
        while (same < most && word.charAt(from + same) == reading.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Whether the word answers with one slip of the fingers, in its characters, its initials or its full pinyin. */
    boolean almostHolds(Slip slip) {
        slip.begin();
        for (int i = 0; i < text.length(); i++) {
            if (slip.read(text.charAt(i))) {
                return true;
            }
        }
        slip.begin();
        for (String[] each : readings) {
            if (!each[0].isEmpty() && slip.read(each[0].charAt(0))) {
                return true;
            }
        }
        slip.begin();
        for (String[] each : readings) {
            for (int i = 0; i < each[0].length(); i++) {
                if (slip.read(each[0].charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The characters that can occur in a word that answers, as bits. */
    long signature() {
        long signature = 0;
        for (String character : characters) {
            signature |= signature(character);
        }
        for (String[] each : readings) {
            for (String reading : each) {
                signature |= signature(reading);
            }
        }
        return signature;
    }

    /** What a word that answers can begin with, as bits. */
    long starts() {
        long starts = 0;
        for (int i = 0; i < characters.length; i++) {
            starts |= start(characters[i]);
            for (String reading : readings[i]) {
                starts |= start(reading);
            }
        }
        return starts;
    }

    private static long start(String text) {
        return text.isEmpty() ? 0 : signature(text.substring(0, 1));
    }

    /** A bit for every letter, and the rest by their remainder: a name that lacks a bit of a word lacks a character of it. */
    static long signature(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            bits |= character >= 'a' && character <= 'z' ? 1L << (character - 'a') : 1L << (26 + character % 38);
        }
        return bits;
    }

    /** The likely readings, one after the other. */
    String pinyin() {
        StringBuilder pinyin = new StringBuilder();
        for (String[] each : readings) {
            pinyin.append(each[0]);
        }
        return pinyin.toString();
    }

    /** The likely readings, syllable by syllable. */
    List<String> syllables() {
        List<String> syllables = new ArrayList<>();
        for (String[] each : readings) {
            syllables.add(each[0]);
        }
        return syllables;
    }

    /**
     * The characters, counted from 0, that answer a word in normal form: neighbours where there are some, else the first
     * that do; none when the name does not answer it.
     */
    Set<Integer> answering(String word) {
        for (int start = 0; start < characters.length; start++) {
            Set<Integer> positions = answering(word, 0, start, false, new LinkedHashSet<>());
            if (!positions.isEmpty()) {
                return positions;
            }
        }
        return answering(word, 0, 0, true, new LinkedHashSet<>());
    }

    private Set<Integer> answering(String word, int from, int at, boolean mayPass, Set<Integer> failed) {
        int state = from * (characters.length + 1) + at;
        if (at >= characters.length || failed.contains(state)) {
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
        String character = characters[at];
        if (!character.isEmpty() && word.startsWith(character, from)) {
            lengths.add(character.length());
        }
        for (int i = 0; i < readings[at].length && (i == 0 || !isLikelyOnly); i++) {
            for (int length = same(word, from, readings[at][i]); length > 0; length--) {
                lengths.add(length);
            }
        }
        return List.copyOf(lengths);
    }

    /** A word no longer than can be searched for; never cut inside a character. */
    static String cut(String text) {
        if (text.length() <= LONGEST_WORD) {
            return text;
        }
        return Character.isHighSurrogate(text.charAt(LONGEST_WORD - 1))
                ? text.substring(0, LONGEST_WORD - 1)
                : text.substring(0, LONGEST_WORD);
    }
}
