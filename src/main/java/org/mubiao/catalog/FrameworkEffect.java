package org.mubiao.catalog;

/**
 * What a framework takes away from what it was made from.
 *
 * @param standards in force there that have no place here
 * @param packs offered there of which an indicator has no place here
 */
public record FrameworkEffect(long standards, long packs) {

    public boolean isNone() {
        return standards == 0 && packs == 0;
    }
}
