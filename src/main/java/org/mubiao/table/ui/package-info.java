/** The sheet on screen, for every view that shows a table. */
@NullMarked
@NamedInterface("ui")
package org.mubiao.table.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
