package org.mubiao.publication;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a publication (公开), the same through all its versions. */
public record PublicationId(long value) {

    /** The id that an address names; empty when the text is none. */
    public static Optional<PublicationId> parse(String text) {
        return Ids.parse(text).map(PublicationId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
