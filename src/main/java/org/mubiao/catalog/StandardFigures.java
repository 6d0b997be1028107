package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised for a standard.
 *
 * @param earlier by the acting unit
 * @param peers by all units, in public; null when too few have
 */
public record StandardFigures(List<EarlierValues.EarlierValue> earlier, PeerFigures.@Nullable Figures peers) {

    public StandardFigures {
        earlier = List.copyOf(earlier);
    }
}
