/** Submissions frozen as they came, the stages they pass, what is remarked on their cells, and what is decided on them. */
@NullMarked
@ApplicationModule(
        displayName = "reviews",
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
            "checks",
            "projects"
        })
package org.mubiao.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
