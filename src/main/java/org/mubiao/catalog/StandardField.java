package org.mubiao.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lines of a definition sheet, in its order. Each can be said as one text: in a file, in a difference, in the history. */
public enum StandardField {
    FRAMEWORK,
    LEVEL1,
    LEVEL2,
    NAME,
    ALIASES,
    DEFINITION,
    FORMULA,
    UNIT,
    NATURE,
    OPERATORS,
    GRADES,
    DATA_SOURCE,
    EVIDENCE,
    DOMAIN,
    SPENDING_FIELD,
    CORE,
    BASIS,
    EXAMPLES,
    SOURCE,
    IN_FORCE_FROM,
    IN_FORCE_TO;

    /** Its name in files and in the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StandardField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether it is any words, which are kept as they were written. */
    boolean isWords() {
        return switch (this) {
            case DEFINITION, FORMULA, DATA_SOURCE, EVIDENCE, DOMAIN, SPENDING_FIELD, BASIS, SOURCE -> true;
            default -> false;
        };
    }
}
