package org.mubiao.reviews;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/** The words of a contribution. @param suggestion what should stand there; null when nothing is suggested */
record Said(String text, @Nullable String suggestion) {

    static final Said NOTHING = new Said("", null);

    /** @throws SpokenException when it says nothing, or more than there is room for */
    static Said of(String text, @Nullable String suggestion) {
        String said = Wording.of(text, Wording.LONGEST_REMARK);
        String suggested = suggestion == null ? "" : Wording.of(suggestion, Wording.LONGEST_REMARK);
        if (said.isEmpty() && suggested.isEmpty()) {
            throw new SpokenException(Message.of("reviews.refused.nothing-said"));
        }
        return new Said(said, suggested.isEmpty() ? null : suggested);
    }
}
