package org.mubiao.table;

import java.util.Set;

/**
 * A unit of measure (计量单位).
 *
 * @param name the proper way to write it in words
 * @param symbols its international symbols, which are as proper
 * @param synonyms other ways tables write it, which mean the same
 */
public record Measure(String name, Set<String> symbols, Set<String> synonyms, Dimension dimension) {

    public Measure {
        symbols = Set.copyOf(symbols);
        synonyms = Set.copyOf(synonyms);
    }

    /** One that is written in one way only. */
    static Measure of(String name, Dimension dimension) {
        return new Measure(name, Set.of(), Set.of(), dimension);
    }

    /** Whether this is a proper way to write it; full-width signs and spaces do not count. */
    public boolean isProperly(String written) {
        String key = Measures.key(written);
        boolean isProper = key.equals(Measures.key(name))
                || symbols.stream().map(Measures::key).anyMatch(key::equals);
        return isProper && !synonyms.contains(Texts.normal(written));
    }
}
