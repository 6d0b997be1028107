package org.mubiao.table;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The normal form of texts in a table. */
public final class Texts {

    private static final Map<String, String> LATEX_SIGNS = Map.ofEntries(
            Map.entry("geqslant", "≥"),
            Map.entry("geqq", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("ge", "≥"),
            Map.entry("leqslant", "≤"),
            Map.entry("leqq", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("le", "≤"),
            Map.entry("gt", ">"),
            Map.entry("lt", "<"),
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("sim", "~"),
            Map.entry("quad", " "));
    private static final Pattern LATEX_COMMAND = Pattern.compile(
            "\\\\(" + String.join("|", new TreeSet<>(LATEX_SIGNS.keySet()).descendingSet()) + ")(?![a-zA-Z])");
    private static final Pattern LATEX_WORDS =
            Pattern.compile("\\\\(?:text|textbf|mathrm|mathbf|mathit|operatorname)\\s?\\{([^{}$]{0,60})}");
    private static final Pattern LATEX_PERCENT = Pattern.compile("\\\\%");
    private static final Pattern LATEX_SPACE = Pattern.compile("\\\\[,;:! ]");
    private static final Pattern LATEX_POWER = Pattern.compile("(?<=[a-zA-Z米])\\^\\{?([23])}?");
    /** A formula with a sign, or a number alone; else the marks may be money. */
    private static final Pattern LATEX_FORMULA = Pattern.compile(
            "[ \\u00a0\\u3000]{0,8}\\$[ ]{0,8}((?=[^$]*[≥≤%=<>×~²³])[^${}\\\\]{1,60}?|[\\d.,]{1,20})[ ]{0,8}\\$[ \\u00a0\\u3000]{0,8}");

    private static final Pattern SPACE_AROUND_SIGN =
            Pattern.compile("[ \\u00a0\\u3000]{0,8}([≥≤])[ \\u00a0\\u3000]{0,8}");
    private static final Pattern SPACE_IN_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsPunctuation}%])[ \\u00a0\\u3000]+(?=[\\p{IsHan}，。；：、！？（）《》“”])");

    private Texts() {}

    /** NFC, without space around it. Chinese punctuation and full-width forms stay what they are. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static @Nullable String normalOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : normal(text);
    }

    /** The texts that say something, in normal form. */
    static <F extends Enum<F>> Map<F, String> known(Map<F, String> texts, Class<F> fields) {
        EnumMap<F, String> known = new EnumMap<>(fields);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                known.put(field, normal(text));
            }
        });
        return Collections.unmodifiableMap(known);
    }

    /** The texts with one of them said anew, or no longer said. */
    static <F extends Enum<F>> Map<F, String> changed(
            Map<F, String> texts, Class<F> fields, F field, @Nullable String text) {
        EnumMap<F, String> changed = new EnumMap<>(fields);
        changed.putAll(texts);
        if (text == null) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return changed;
    }

    /** Whether the text still carries the typesetting marks that a conversion left behind ({@code $\geq 80\%$}). */
    public static boolean hasLatex(String text) {
        return text.indexOf('$') >= 0
                || LATEX_COMMAND.matcher(text).find()
                || LATEX_WORDS.matcher(text).find()
                || LATEX_PERCENT.matcher(text).find();
    }

    /** The text with typesetting marks replaced by the signs they mean; unchanged when it has none. */
    public static String withoutLatex(String text) {
        if (!hasLatex(text)) {
            return text;
        }
        String signs = LATEX_WORDS.matcher(text).replaceAll("$1");
        signs = LATEX_COMMAND.matcher(signs).replaceAll(sign -> LATEX_SIGNS.getOrDefault(sign.group(1), ""));
        signs = LATEX_PERCENT.matcher(signs).replaceAll("%");
        signs = LATEX_SPACE.matcher(signs).replaceAll("");
        signs = LATEX_POWER.matcher(signs).replaceAll(power -> power.group(1).equals("2") ? "²" : "³");
        signs = LATEX_FORMULA.matcher(signs).replaceAll("$1");
        signs = SPACE_AROUND_SIGN.matcher(signs).replaceAll("$1");
        return SPACE_IN_CHINESE.matcher(signs).replaceAll("").strip();
    }
}
