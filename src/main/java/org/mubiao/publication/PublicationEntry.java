package org.mubiao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;

/** A publication as lists show it; the names are those it was printed with. */
public record PublicationEntry(
        PublicationId id,
        int version,
        String projectName,
        String unitName,
        BudgetYear year,
        @Nullable Amount total,
        Instant publishedAt,
        String sha256) {}
