/** Batches, the units' projects and their drafts: written field by field, kept private until they are submitted. */
@NullMarked
@ApplicationModule(
        displayName = "projects",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "table",
            "table::ui",
            "exchange",
            "tenancy",
            "identity",
            "catalog",
            "catalog::ui",
            "checks"
        })
package org.mubiao.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
