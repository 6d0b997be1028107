/** The standard indicators of a jurisdiction, kept in versions, how they are found, and the dictionaries. */
@NullMarked
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {"shared", "shared::ui", "table", "tenancy", "identity"})
package org.mubiao.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
