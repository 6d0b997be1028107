package org.mubiao.catalog;

import java.util.Arrays;
import java.util.List;
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

    /** The lines that entries of a dictionary have. */
    public static List<EntryField> of(Dictionary dictionary) {
        return Arrays.stream(values()).filter(field -> field.isOf(dictionary)).toList();
    }

    private boolean isOf(Dictionary dictionary) {
        return switch (this) {
            case NAME -> true;
            case SYNONYMS -> dictionary != Dictionary.FUND_TREE;
            case SYMBOLS, DIMENSION -> dictionary == Dictionary.MEASURE;
            case DOCUMENT_NUMBER, IN_FORCE_FROM, IN_FORCE_TO -> dictionary == Dictionary.REGULATION;
            case TREE -> dictionary == Dictionary.FUND_TREE;
        };
    }

    /** The key of what it is called in a dictionary. */
    public String label(Dictionary dictionary) {
        boolean isOfRegulation = dictionary == Dictionary.REGULATION && (this == NAME || this == SYNONYMS);
        return "dictionaries.field." + key() + (isOfRegulation ? ".regulation" : "");
    }

    /** As the keys of words name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
