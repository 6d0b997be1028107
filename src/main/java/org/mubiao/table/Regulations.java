package org.mubiao.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dictionary of laws and rules by their full names. What it does not know may be as good. */
public final class Regulations {

    private static final String STATE = "中华人民共和国";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,200})》");

    private static final Regulations SHIPPED =
            new Regulations(List.of(Shipped.read("dictionaries/regulations.yaml", Regulation[].class)));

    private final Map<String, Regulation> byKey = new HashMap<>();
    private final List<Regulation> entries;

    public Regulations(List<Regulation> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(regulation -> byKey.putIfAbsent(key(regulation.name()), regulation));
        for (Regulation regulation : entries) {
            keys(regulation.name(), regulation.synonyms()).forEach(key -> byKey.putIfAbsent(key, regulation));
        }
    }

    public static Regulations shipped() {
        return SHIPPED;
    }

    public List<Regulation> entries() {
        return entries;
    }

    /** The regulation of this title, by its full name or a short form. Spaces and the width of signs do not count. */
    public Optional<Regulation> find(String title) {
        return Optional.ofNullable(byKey.get(key(title)));
    }

    /** Whether this is the full name. */
    public static boolean isProperly(Regulation regulation, String title) {
        return key(regulation.name()).equals(key(title));
    }

    /** The titles that a text cites between 《》, as written, the outer ones of nested ones not. */
    public static List<String> cited(String text) {
        List<String> titles = new ArrayList<>();
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            titles.add(title.group(1));
        }
        return titles;
    }

    /** What the ways to write a title have in common, of all its titles. */
    public static List<String> keys(String name, List<String> synonyms) {
        List<String> keys = new ArrayList<>();
        keys.add(key(name));
        if (name.startsWith(STATE) && name.length() > STATE.length()) {
            keys.add(key(name.substring(STATE.length())));
        }
        synonyms.forEach(synonym -> keys.add(key(synonym)));
        return keys;
    }

    private static String key(String title) {
        return SPACE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
    }
}
