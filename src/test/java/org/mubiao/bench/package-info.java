/** Cases that are measured beside their floors. */
@NullMarked
package org.mubiao.bench;

import org.jspecify.annotations.NullMarked;
