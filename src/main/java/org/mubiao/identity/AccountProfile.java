package org.mubiao.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.AccountId;

/**
 * An account as the administrator sees it.
 *
 * @param mustChangePassword whether its password was given by an administrator and not changed yet
 * @param lockedUntil null when it is not locked
 */
public record AccountProfile(
        AccountId id,
        String userName,
        String displayName,
        boolean mustChangePassword,
        boolean closed,
        @Nullable Instant lockedUntil,
        List<MembershipProfile> memberships,
        List<Assignment> assignments) {}
