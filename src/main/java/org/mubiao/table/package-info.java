/** The performance target table (绩效目标表) as one immutable value: its parts, its paths, its forms, and how two differ. */
@NullMarked
@ApplicationModule(displayName = "table", allowedDependencies = "shared")
package org.mubiao.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
