package org.mubiao.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody has typed a user name and nobody acts yet. What signs that one name in may be looked at meanwhile, and nothing
 * else: a name without an account finds nothing, and no list is had.
 */
public final class AtTheDoor {

    private static final ThreadLocal<String> TYPED = new ThreadLocal<>();

    private AtTheDoor() {}

    /** Looks at the credential of this user name. */
    public static <T> T with(String userName, Supplier<T> look) {
        String before = TYPED.get();
        TYPED.set(userName);
        try {
            return look.get();
        } finally {
            if (before == null) {
                TYPED.remove();
            } else {
                TYPED.set(before);
            }
        }
    }

    /** The user name that was typed; empty where nobody stands at the door. */
    public static Optional<String> userName() {
        return Optional.ofNullable(TYPED.get());
    }
}
