package org.mubiao.reviews;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a thread of remarks (批注). */
public record ThreadId(long value) {

    public static Optional<ThreadId> parse(String text) {
        return Ids.parse(text).map(ThreadId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
