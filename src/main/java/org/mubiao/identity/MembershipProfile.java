package org.mubiao.identity;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.tenancy.UnitId;

/**
 * What an account is in one place.
 *
 * @param unit null for the bureau
 * @param placeName the name of the unit, or of the jurisdiction whose bureau it is
 */
public record MembershipProfile(MembershipId id, @Nullable UnitId unit, String placeName, Role role) {

    /** The unit by its name, or the bureau. */
    public Message place() {
        return Message.of(unit == null ? "identity.place.bureau" : "identity.place.unit", placeName);
    }
}
