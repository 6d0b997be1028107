/** The sign-in page. */
@NullMarked
package org.mubiao.identity.ui;

import org.jspecify.annotations.NullMarked;
