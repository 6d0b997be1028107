/** Signing in, the password, the first set-up, and the administrator's screen of units and accounts. */
@NullMarked
package org.mubiao.identity.ui;

import org.jspecify.annotations.NullMarked;
