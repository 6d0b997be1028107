/** The frame of the application, which views find through {@code @Layout} only; nothing depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"shared", "shared::ui", "tenancy", "identity"})
package org.mubiao.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
