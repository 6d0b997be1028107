package org.mubiao.catalog;

/**
 * A word with one slip of the fingers: a character wrong, missing, too many, or two in the wrong order. It reads a text
 * character by character and says when the word stood in it. (The automaton of Wu and Manber, with neighbours exchanged as
 * a fourth slip; a bit for each character of the word.)
 */
final class Slip {

    /** A Chinese character says as much as two letters; in a shorter word a slip leaves too little to go by. */
    private static final int LEAST = 5;

    private final String word;
    private final long signature;
    private final long last;
    private final long[] places = new long[128];
    private long right;
    private long rightBefore;
    private long slipped;
    private char before;

    Slip(String word) {
        this.word = word;
        this.signature = Spelling.signature(word);
        this.last = 1L << (word.length() - 1);
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < places.length) {
                places[word.charAt(i)] |= 1L << i;
            }
        }
    }

    static boolean mayBe(String word) {
        int weight = 0;
        for (int i = 0; i < word.length(); i++) {
            weight += word.charAt(i) < 0x80 ? 1 : 2;
        }
        return weight >= LEAST && word.length() >= 3;
    }

    /** Whether a text with these characters can hold the word with one slip: it lacks one character at the most. */
    boolean mayBeIn(long other) {
        return Long.bitCount(signature & ~other) <= 1;
    }

    void begin() {
        right = 0;
        rightBefore = 0;
        slipped = 0;
        before = 0;
    }

    /** @return whether the word has been read */
    boolean read(char character) {
        long places = placesOf(character);
        long rightNow = ((right << 1) | 1) & places;
        long exchanged = ((((rightBefore << 1) | 1) & places) & (placesOf(before) >> 1)) << 1;
        slipped = (((slipped << 1) | 1) & places) // as it was, with a slip before
                | right // one too many in the text
                | ((right << 1) | 1) // another one
                | ((rightNow << 1) | 1) // one missing in the text
                | exchanged;
        rightBefore = right;
        right = rightNow;
        before = character;
        return ((slipped | rightNow) & last) != 0;
    }

    private long placesOf(char character) {
        if (character < places.length) {
            return places[character];
        }
        long found = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == character) {
                found |= 1L << i;
            }
        }
        return found;
    }
}
