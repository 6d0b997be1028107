package org.mubiao.reviews;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a contribution to a thread (回复). */
public record CommentId(long value) {

    public static Optional<CommentId> parse(String text) {
        return Ids.parse(text).map(CommentId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
