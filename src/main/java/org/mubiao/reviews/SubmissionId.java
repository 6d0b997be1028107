package org.mubiao.reviews;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a submission (送审稿), one round of a project. */
public record SubmissionId(long value) {

    public static Optional<SubmissionId> parse(String text) {
        return Ids.parse(text).map(SubmissionId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
