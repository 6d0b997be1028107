/** Keeping the catalog, and picking from it. */
@NullMarked
@NamedInterface("ui")
package org.mubiao.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
