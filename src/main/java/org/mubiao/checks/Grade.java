package org.mubiao.checks;

import java.util.Locale;

/** What a finding asks of the unit. */
public enum Grade {
    /** The table cannot be submitted before it is mended. */
    BLOCKS,
    /** The unit mends it or says why it stands. */
    JUSTIFY,
    /** To be known; asks nothing. */
    INFORMS;

    /** Its name in the JSON form: {@code blocks, justify, informs}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return key();
    }
}
