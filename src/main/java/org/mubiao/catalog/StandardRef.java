package org.mubiao.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** A version of a standard as a row of a table names it, {@code <id>@<version>}: what the row was taken from. */
public record StandardRef(StandardId id, int version) {

    private static final String BETWEEN = "@";
    private static final int LONGEST_NUMBER = 6;

    /** The reference that a text is; empty when it is none. */
    public static Optional<StandardRef> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(BETWEEN, -1);
        if (parts.length != 2 || parts[1].length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        return Ids.parse(parts[0])
                .flatMap(id -> Ids.parse(parts[1])
                        .map(version -> new StandardRef(new StandardId(id), Math.toIntExact(version))));
    }

    @Override
    public String toString() {
        return id.value() + BETWEEN + version;
    }
}
