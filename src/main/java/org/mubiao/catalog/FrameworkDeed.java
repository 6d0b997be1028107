package org.mubiao.catalog;

import java.util.Locale;

/** What was done to a framework, as its history says it. */
public enum FrameworkDeed {
    /** It came with the portal. */
    SHIPPED,
    MADE,
    EDITED,
    PUT_IN_FORCE,
    TAKEN_BACK,
    WITHDRAWN,
    OFFERED_AGAIN;

    /** Its name in the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
