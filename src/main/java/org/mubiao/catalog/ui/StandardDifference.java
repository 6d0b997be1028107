package org.mubiao.catalog.ui;

import java.util.Map;
import org.mubiao.catalog.StandardProfile;

/** What one version of a standard says otherwise than another, line by line. */
public final class StandardDifference extends Difference {

    private static final long serialVersionUID = 1L;

    public StandardDifference(StandardProfile before, StandardProfile after) {
        Map<String, String> old = StandardLines.here().of(before);
        StandardLines.here().of(after).forEach((label, text) -> line(label, old.getOrDefault(label, ""), text));
    }
}
