/** Jurisdictions and their units, and on whose behalf the program acts. */
@NullMarked
@ApplicationModule(displayName = "tenancy", allowedDependencies = "shared")
package org.mubiao.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
