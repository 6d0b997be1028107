package org.mubiao.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How texts are made comparable for search: compatibility forms, case and spaces do not matter. Chinese has no spaces between
 * words, so pairs of neighbouring characters stand for words.
 */
final class SearchWords {

    /** More words in one search are passed over. */
    private static final int MOST_WORDS = 5;

    /** Stands between and behind the texts of a table, so that every character begins a pair. */
    static final String BETWEEN = " ";

    private SearchWords() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}\\u200b-\\u200f]+", "");
    }

    static List<String> words(String search) {
        List<String> words = new ArrayList<>();
        for (String word : search.split("[\\s\\u3000]+")) {
            String normal = normal(word);
            if (!normal.isEmpty() && words.size() < MOST_WORDS) {
                words.add(normal);
            }
        }
        return words;
    }

    /** The pairs of neighbouring characters of a normal text; of a single character, itself. */
    static Set<String> grams(String normal) {
        int[] characters = normal.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            grams.add(new String(characters, i, 2));
        }
        if (characters.length == 1) {
            grams.add(normal);
        }
        return grams;
    }
}
