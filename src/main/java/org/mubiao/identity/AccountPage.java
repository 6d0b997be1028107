package org.mubiao.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts, by user name.
 *
 * @param next the user name after which the next page begins; null on the last one
 */
public record AccountPage(
        List<AccountProfile> accounts, @Nullable String next) {}
