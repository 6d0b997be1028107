package org.mubiao.catalog;

import java.util.LinkedHashSet;
import java.util.Set;

/** The slips of the fingers that a search forgives: one character wrong, missing, too many, or two in the wrong order. */
final class Slips {

    /** In a shorter word a slip leaves too little to go by. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 20;

    private Slips() {}

    static boolean mayBe(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /** What the beginning of a key looks like, as patterns, when the word has one slip. */
    static Set<String> patterns(String word) {
        int[] characters = word.codePoints().toArray();
        Set<String> patterns = new LinkedHashSet<>();
        for (int i = 0; i < characters.length; i++) {
            String before = text(characters, 0, i);
            String after = text(characters, i + 1, characters.length);
            patterns.add(before + "_" + after + "%");
            patterns.add(before + after + "%");
            patterns.add(before + "_" + text(characters, i, characters.length) + "%");
            if (i + 1 < characters.length) {
                patterns.add(before + text(characters, i + 1, i + 2) + text(characters, i, i + 1)
                        + text(characters, i + 2, characters.length) + "%");
            }
        }
        return patterns;
    }

    private static String text(int[] characters, int from, int to) {
        return StandardFinding.escaped(new String(characters, from, to - from));
    }
}
