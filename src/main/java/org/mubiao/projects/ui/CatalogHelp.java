package org.mubiao.projects.ui;

import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.Proposing;

/**
 * What the catalog does for whoever writes a draft.
 *
 * @param proposing null where the person may not propose
 */
record CatalogHelp(
        Catalog catalog,
        Packing packing,
        Dictionaries dictionaries,
        @Nullable Proposing proposing) {}
