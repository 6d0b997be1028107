package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next where the list goes on; null on its last page and for what was found by words
 * @param isCut whether words found more than is shown, so that one more word would help
 */
public record StandardPage(
        List<FoundStandard> found, @Nullable StandardId next, boolean isCut) {

    public StandardPage {
        found = List.copyOf(found);
    }
}
