/** The public pages: plain server-rendered HTML, files and open data, without a session. */
@NullMarked
package org.mubiao.publication.ui;

import org.jspecify.annotations.NullMarked;
