/** Approved tables made public: frozen, readable by anyone without signing in, and open as data. */
@NullMarked
@ApplicationModule(
        displayName = "publication",
        allowedDependencies = {"shared", "shared::ui", "table", "exchange", "tenancy", "catalog", "projects", "reviews"
        })
package org.mubiao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
