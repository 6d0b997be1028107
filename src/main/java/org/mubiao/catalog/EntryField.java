package org.mubiao.catalog;

import java.util.Locale;

/** The lines of an entry of a dictionary. */
public enum EntryField {
    NAME,
    SYNONYMS,
    SYMBOLS,
    DIMENSION,
    DOCUMENT_NUMBER,
    IN_FORCE_FROM,
    IN_FORCE_TO,
    TREE;

    /** As the keys of words name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
