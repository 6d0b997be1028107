package org.mubiao.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the next page goes on; null on the last */
public record DeskPage(List<DeskEntry> entries, DeskSearch.@Nullable After next) {}
