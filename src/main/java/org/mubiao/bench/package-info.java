/** The benchmarks: a MySQL that is filled from a fixed seed, and what the portal costs on it, each case beside its floor. */
@NullMarked
@ApplicationModule(
        displayName = "bench",
        allowedDependencies = {"shared", "table", "tenancy", "identity", "catalog", "projects", "reviews"})
package org.mubiao.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
