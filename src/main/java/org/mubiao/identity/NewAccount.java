package org.mubiao.identity;

import org.mubiao.tenancy.AccountId;

/**
 * An account that was just made.
 *
 * @param firstPassword shown once, kept nowhere, and to be changed at the first sign-in
 */
public record NewAccount(AccountId id, String firstPassword) {

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
