package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param answer how well what was found answers the words
 * @param next where the list goes on; null on its last page and for what was found by words
 * @param isCut whether words found more than is shown, so that one more word would help
 */
public record StandardPage(
        List<FoundStandard> found, Answer answer, @Nullable StandardId next, boolean isCut) {

    /** How well it answers what was typed. */
    public enum Answer {
        /** It has the words, or nothing was asked for. */
        EXACT,
        /** It has words that sound the same, or are one slip of the fingers away. */
        FORGIVEN,
        /** It means something like it. */
        ALIKE
    }

    /** Whether it answers the words, at all or better than another page does. */
    public boolean answersBetterThan(StandardPage other) {
        return !found.isEmpty() && (other.found.isEmpty() || answer.compareTo(other.answer) < 0);
    }

    public boolean isExact() {
        return !found.isEmpty() && answer == Answer.EXACT;
    }

    public StandardPage {
        found = List.copyOf(found);
    }
}
