/** Accounts, what they are where and which stages they serve; sign-in, and the two chains that guard the addresses. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"shared", "shared::ui", "tenancy"})
package org.mubiao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
