package org.mubiao.publication;

import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.DeskEntry;

/**
 * What the review approved, as those list it who may publish it.
 *
 * @param publication where the project is public; null when it is not
 * @param isPublic whether this very submission is what is public
 */
public record ApprovedEntry(DeskEntry submission, @Nullable PublicationId publication, boolean isPublic) {

    /** Whether publishing it would correct what is public. */
    public boolean corrects() {
        return publication != null && !isPublic;
    }
}
