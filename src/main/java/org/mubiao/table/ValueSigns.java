package org.mubiao.table;

import java.util.Map;

/** The many ways tables write the same sign, made one. */
final class ValueSigns {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("≧", "≥"),
            Map.entry("⩾", "≥"),
            Map.entry("≦", "≤"),
            Map.entry("⩽", "≤"),
            Map.entry("═", "="),
            Map.entry("﹦", "="),
            Map.entry("﹥", ">"),
            Map.entry("﹤", "<"),
            Map.entry("﹪", "%"));

    private ValueSigns() {}

    /**
     * The text with LaTeX marks, full-width letters and signs, and variants of the operators replaced by the plain signs.
     * Only for reading: what was written is kept beside it.
     */
    static String unified(String text) {
        StringBuilder plain = new StringBuilder();
        Texts.withoutLatex(text).codePoints().forEach(character -> {
            if (character >= 0xFF01 && character <= 0xFF5E) {
                plain.appendCodePoint(character - 0xFEE0);
            } else if (Character.isSpaceChar(character)) {
                plain.append(' ');
            } else {
                String written = Character.toString(character);
                plain.append(SIGNS.getOrDefault(written, written));
            }
        });
        return plain.toString()
                .replaceAll(">\\s?=|=\\s?>", "≥")
                .replaceAll("<\\s?=|=\\s?<", "≤")
                .strip();
    }
}
