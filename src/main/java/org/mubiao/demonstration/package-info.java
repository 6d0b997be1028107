/** Fills an empty database with the demonstration, through the real services. */
@NullMarked
@ApplicationModule(
        displayName = "demonstration",
        allowedDependencies = {
            "shared",
            "table",
            "exchange",
            "tenancy",
            "identity",
            "catalog",
            "checks",
            "projects",
            "reviews",
            "publication"
        })
package org.mubiao.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
