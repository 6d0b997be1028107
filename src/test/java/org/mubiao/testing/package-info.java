/** What tests stand on: databases, a browser, and the tally of a run. */
@NullMarked
package org.mubiao.testing;

import org.jspecify.annotations.NullMarked;
