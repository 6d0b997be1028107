package org.mubiao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a publication as its history lists it.
 *
 * @param reason why it took the place of the one before; null for the first
 */
public record VersionEntry(
        int number,
        Instant publishedAt,
        String sha256,
        @Nullable String reason) {}
