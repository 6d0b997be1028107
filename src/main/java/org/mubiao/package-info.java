/** The portal: what a person starts from a shell ({@code portal run | read | check}) and the application it starts. */
@NullMarked
package org.mubiao;

import org.jspecify.annotations.NullMarked;
