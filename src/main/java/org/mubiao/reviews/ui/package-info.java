/** The reviewer's desk, and the page where he reads a sheet, remarks on its cells and decides. */
@NullMarked
package org.mubiao.reviews.ui;

import org.jspecify.annotations.NullMarked;
