/** The whole way of a table, told as the people go it: from the clerk who begins it to whoever reads it. */
@NullMarked
package org.mubiao.story;

import org.jspecify.annotations.NullMarked;
