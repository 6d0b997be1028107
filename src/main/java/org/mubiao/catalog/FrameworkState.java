package org.mubiao.catalog;

import java.util.Locale;

/** What a framework of a jurisdiction may be used for. */
public enum FrameworkState {
    /** It is being prepared: it can be edited, and nothing is declared on it. */
    PREPARED,
    IN_FORCE,
    /** Nothing new is put under it; what was is still read by it. */
    WITHDRAWN;

    /** Its name in the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
