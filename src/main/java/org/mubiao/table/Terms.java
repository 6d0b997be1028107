package org.mubiao.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A dictionary of plain words: project types (项目类型), project attributes (项目属性). */
public final class Terms {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");

    /** 特定目标类 and 特定目标类项目 are one word. */
    private static final Pattern ENDING = Pattern.compile("(?<=.)项目$");

    private static final Terms PROJECT_TYPES = shipped("dictionaries/project-types.yaml");
    private static final Terms PROJECT_ATTRIBUTES = shipped("dictionaries/project-attributes.yaml");

    private final Map<String, Term> byKey = new HashMap<>();
    private final List<Term> entries;
    private final boolean isComplete;

    /**
     * @param isComplete whether there are no other words, as in a jurisdiction's own dictionary; what is shipped does not know
     *     what each place says
     */
    public Terms(List<Term> entries, boolean isComplete) {
        this.entries = List.copyOf(entries);
        this.isComplete = isComplete;
        entries.forEach(term -> byKey.putIfAbsent(key(term.name()), term));
        entries.forEach(term -> term.synonyms().forEach(synonym -> byKey.putIfAbsent(key(synonym), term)));
    }

    public static Terms shippedProjectTypes() {
        return PROJECT_TYPES;
    }

    public static Terms shippedProjectAttributes() {
        return PROJECT_ATTRIBUTES;
    }

    public List<Term> entries() {
        return entries;
    }

    public List<String> names() {
        return entries.stream().map(Term::name).toList();
    }

    public boolean isComplete() {
        return isComplete;
    }

    /** The word that is written so, by itself or a synonym. Full-width signs, spaces and the ending 项目 do not count. */
    public Optional<Term> find(String written) {
        return Optional.ofNullable(byKey.get(key(written)));
    }

    /** Whether this is the proper way to write the word. */
    public static boolean isProperly(Term term, String written) {
        return key(term.name()).equals(key(written));
    }

    /** What two ways to write one word have in common. */
    public static String key(String written) {
        String plain = SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        return ENDING.matcher(plain).replaceFirst("");
    }

    private static Terms shipped(String path) {
        return new Terms(List.of(Shipped.read(path, Term[].class)), false);
    }
}
