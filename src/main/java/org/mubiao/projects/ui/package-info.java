/** The workspace of a unit, the wizard in which it writes, and the batches that its jurisdiction opens. */
@NullMarked
package org.mubiao.projects.ui;

import org.jspecify.annotations.NullMarked;
