package org.mubiao.reviews;

import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Texts;

/** What people write in a review, in its normal form and length. */
final class Wording {

    /** Longest remark or suggestion, in characters. */
    static final int LONGEST_REMARK = 2000;

    private Wording() {}

    /** @throws SpokenException when the text is longer than there is room for */
    static String of(String written, int longest) {
        String text = Texts.normal(written);
        if (text.codePointCount(0, text.length()) > longest) {
            throw new SpokenException(Message.of("reviews.refused.too-long", Integer.toString(longest)));
        }
        return text;
    }

    /** The beginning of a text, for a list; never half a character. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
