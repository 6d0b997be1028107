package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Texts;

/** The doubts that gather while a table is read. */
final class Doubts {

    private static final int LONGEST_QUOTE = 60;

    private final List<Doubt> all = new ArrayList<>();

    void add(FieldPath path, String key, Object... arguments) {
        all.add(Doubt.of(path, key, arguments));
    }

    void add(Doubt doubt) {
        all.add(doubt);
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }

    /** The text as signs; that typesetting marks were replaced is said. */
    @Nullable String plain(FieldPath path, @Nullable String text) {
        if (text == null || !Texts.hasLatex(text)) {
            return text;
        }
        String plain = Texts.withoutLatex(text);
        if (!plain.equals(text)) {
            add(path, "latex", quote(plain));
        }
        return plain;
    }

    /** As much of a text as a sentence can quote. */
    static String quote(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
