/** Judges a table: small named rules, each with its source, and what they find. */
@NullMarked
@ApplicationModule(
        displayName = "checks",
        allowedDependencies = {"shared", "table"})
package org.mubiao.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
