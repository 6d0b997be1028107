package org.mubiao.shared;

import io.hypersistence.tsid.TSID;
import java.util.Optional;

/**
 * Time-ordered 64-bit ids, given by us and not by the database: rows of one project lie together, inserts can be batched,
 * and no id of one unit is that of another. In JSON and addresses they are strings, because JavaScript would round them.
 */
public final class Ids {

    private static final int LONGEST = 19;

    private Ids() {}

    public static long next() {
        return TSID.Factory.getTsid().toLong();
    }

    /** The id that an address or a file names; empty when the text is none. */
    public static Optional<Long> parse(String text) {
        boolean isId = !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!isId) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
