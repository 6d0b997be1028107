package org.mubiao.table;

import java.util.Set;

/**
 * A unit of measure (计量单位).
 *
 * @param name the proper way to write it
 * @param synonyms other ways tables write it, which mean the same
 */
public record Measure(String name, Set<String> synonyms, Dimension dimension) {

    public Measure {
        synonyms = synonyms == null ? Set.of() : Set.copyOf(synonyms);
    }

    /** Whether this is the proper way to write it; full-width signs and spaces do not count. */
    public boolean isProperly(String written) {
        return Measures.key(written).equals(Measures.key(name)) && !isSynonym(written);
    }

    private boolean isSynonym(String written) {
        return synonyms.contains(Texts.normal(written));
    }
}
