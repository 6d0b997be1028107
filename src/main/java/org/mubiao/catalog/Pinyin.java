package org.mubiao.catalog;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mubiao.table.Shipped;

/**
 * How the characters of a name are read: by the dictionary, set right for the words of this field by
 * {@code catalog/polyphones.yaml}. Syllables have no tones; ü is v, as one types it.
 */
final class Pinyin {

    private static final Polyphones POLYPHONES = Shipped.read("catalog/polyphones.yaml", Polyphones.class);
    /** Longer phrases come later and have the last word. */
    private static final List<Map.Entry<String, String>> PHRASES = POLYPHONES.phrases().entrySet().stream()
            .sorted(Comparator.comparingInt(phrase -> phrase.getKey().length()))
            .toList();

    private static final String BETWEEN = "\t";

    private Pinyin() {}

    /** @param phrases read as a whole, syllables separated by spaces */
    record Polyphones(Map<String, String> phrases, Map<String, List<String>> readings) {}

    /** For each code point how it is read, the likely reading first; what is no Chinese character stands for itself. */
    static List<Set<String>> readings(String name) {
        int[] characters = name.codePoints().toArray();
        String[] likely = byDictionary(characters, name);
        for (Map.Entry<String, String> phrase : PHRASES) {
            String[] syllables = phrase.getValue().split(" ", -1);
            for (int at = name.indexOf(phrase.getKey()); at >= 0; at = name.indexOf(phrase.getKey(), at + 1)) {
                System.arraycopy(syllables, 0, likely, name.codePointCount(0, at), syllables.length);
            }
        }
        List<Set<String>> readings = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            Set<String> each = new LinkedHashSet<>();
            each.add(likely[i]);
            each.addAll(POLYPHONES.readings().getOrDefault(Character.toString(characters[i]), List.of()));
            List.copyOf(each).stream()
                    .filter(Pinyin::hasDots)
                    .map(Pinyin::withoutDots)
                    .forEach(each::add);
            readings.add(each);
        }
        return readings;
    }

    /** A text as it is compared: width, case, spaces and the dots of ü do not count. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}\\u200b-\\u200f'’]+", "")
                .replace("u:", "v")
                .replace('ü', 'v');
    }

    private static boolean hasDots(String syllable) {
        return syllable.startsWith("lv") || syllable.startsWith("nv");
    }

    /** As passports write it: lyu, nyu. */
    private static String withoutDots(String syllable) {
        return syllable.charAt(0) + "yu" + syllable.substring(2);
    }

    private static String[] byDictionary(int[] characters, String name) {
        String[] syllables = PinyinHelper.toPinyin(name.replace(BETWEEN, " "), PinyinStyleEnum.NORMAL, BETWEEN)
                .split(BETWEEN, -1);
        if (syllables.length != characters.length) {
            // The dictionary takes some signs for more or fewer than one; alone it cannot.
            syllables = new String[characters.length];
            for (int i = 0; i < characters.length; i++) {
                syllables[i] = PinyinHelper.toPinyin(Character.toString(characters[i]), PinyinStyleEnum.NORMAL);
            }
        }
        for (int i = 0; i < syllables.length; i++) {
            syllables[i] = normal(syllables[i]);
        }
        return syllables;
    }
}
