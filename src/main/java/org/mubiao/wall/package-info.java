/** The second wall: what MySQL itself shows on whose behalf, whatever the program asks it for. */
@NullMarked
@ApplicationModule(
        displayName = "wall",
        allowedDependencies = {"shared", "tenancy"})
package org.mubiao.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
