package org.mubiao.projects;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a batch (申报批次). */
public record BatchId(long value) {

    public static Optional<BatchId> parse(String text) {
        return Ids.parse(text).map(BatchId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
