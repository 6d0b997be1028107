/** Reads tables from files and writes sheets to files. */
@NullMarked
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {"shared", "table"})
package org.mubiao.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
