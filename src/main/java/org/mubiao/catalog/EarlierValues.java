package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the acting unit promised before. Whoever keeps the units' projects fills it. */
@FunctionalInterface
public interface EarlierValues {

    /**
     * Newest first, a handful.
     *
     * @param exceptProject the id of the project that is being written; null for none
     */
    List<EarlierValue> of(Survivor standard, @Nullable String exceptProject);

    /**
     * @param project its name
     * @param value as the table prints it
     */
    record EarlierValue(int year, String project, String value) {}
}
