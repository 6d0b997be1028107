package org.mubiao.catalog;

/** What was done to a pack by one of its versions. */
public enum PackDeed {
    /** It was made, or said anew. */
    SAID,
    RETIRED,
    /** Brought back, and perhaps said anew. */
    RESTORED,
    /** Two standards were merged, and it refers to the one that stands for both. */
    REWRITTEN
}
