/** Who may come in: sign-in, and the two chains that guard the addresses. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"shared", "tenancy"})
package org.mubiao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
