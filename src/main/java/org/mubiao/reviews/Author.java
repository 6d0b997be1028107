package org.mubiao.reviews;

import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;

/** The person who writes or decides. A job does neither. */
record Author(AccountId account, String name) {

    /** @throws IllegalStateException when a job acts: a fault of the program */
    static Author acting() {
        Actor actor = ActingScope.require().actor();
        if (actor.account() == null) {
            throw new IllegalStateException("a review is a person's");
        }
        return new Author(actor.account(), actor.name());
    }
}
