package org.mubiao.identity;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.tenancy.UnitId;

/**
 * What an account is in one place, itself or as a deputy.
 *
 * @param unit null for the bureau
 * @param placeName the name of the unit, or of the jurisdiction whose bureau it is
 * @param standsFor whose it is when one acts as a deputy; null for one's own
 */
public record MembershipProfile(
        MembershipId id,
        @Nullable UnitId unit,
        String placeName,
        Role role,
        @Nullable StandsFor standsFor) {

    /** One's own. */
    public MembershipProfile(MembershipId id, @Nullable UnitId unit, String placeName, Role role) {
        this(id, unit, placeName, role, null);
    }

    /** The unit by its name, or the bureau. */
    public Message place() {
        return Message.of(unit == null ? "identity.place.bureau" : "identity.place.unit", placeName);
    }

    MembershipProfile asDeputy(StandsFor whom) {
        return new MembershipProfile(id, unit, placeName, role, whom);
    }
}
