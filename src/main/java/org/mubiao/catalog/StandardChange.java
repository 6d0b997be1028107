package org.mubiao.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A change of the catalog: the version that it wrote.
 *
 * @param place to be given back, to go on from it to earlier ones
 * @param before the version before; null for a new standard
 */
public record StandardChange(
        long place, StandardProfile version, @Nullable StandardProfile before) {}
