package org.mubiao.identity;

import java.time.LocalDate;
import org.mubiao.tenancy.AccountId;

/**
 * Somebody stands in for a membership of somebody else.
 *
 * @param membership what is stood in for
 * @param holderName of the one it belongs to
 * @param deputyName of the one who stands in
 * @param firstDay on the calendar in China, included as is the last one
 */
public record DeputyProfile(
        DeputyId id,
        MembershipProfile membership,
        AccountId holder,
        String holderName,
        AccountId deputy,
        String deputyName,
        LocalDate firstDay,
        LocalDate lastDay) {}
