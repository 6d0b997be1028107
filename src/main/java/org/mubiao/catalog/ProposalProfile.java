package org.mubiao.catalog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A standard that a unit proposes (纳入指标库).
 *
 * @param version of the row, to be given back with what is done
 * @param texts the lines of its sheet, as far as the unit knows them
 * @param reason why it is needed
 * @param answer why it was refused; null otherwise
 * @param standard that it became; null unless accepted
 */
public record ProposalProfile(
        ProposalId id,
        int version,
        ProposalState state,
        Map<StandardField, String> texts,
        String reason,
        String unitName,
        String proposedBy,
        Instant at,
        @Nullable String answer,
        @Nullable StandardId standard) {

    public ProposalProfile {
        texts = Map.copyOf(texts);
    }

    public String name() {
        return texts.getOrDefault(StandardField.NAME, "");
    }
}
