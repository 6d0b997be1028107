/** The small kit of components that every view is made of, and how a view takes its place in the frame. */
@NullMarked
@NamedInterface("ui")
package org.mubiao.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
