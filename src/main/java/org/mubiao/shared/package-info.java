/** Leaf types that every module speaks in: amounts, budget years, and the words of the screen. */
@NullMarked
@ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
package org.mubiao.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
