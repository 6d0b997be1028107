package org.mubiao.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the next page goes on; null on the last */
public record PublicationPage(
        List<PublicationEntry> entries, @Nullable PublicationId next) {}
