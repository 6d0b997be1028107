package org.mubiao.tenancy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with an account, or a job.
 *
 * @param account null for a job
 * @param name of the person as others read it, with the one he stands in for, or what the job does
 * @param standsFor for whom he acts as a deputy; null when he acts for himself
 */
public record Actor(
        @Nullable AccountId account, String name, @Nullable AccountId standsFor) {

    /** Somebody who acts for himself. */
    public Actor(@Nullable AccountId account, String name) {
        this(account, name, null);
    }

    public static Actor job(String purpose) {
        return new Actor(null, purpose);
    }

    /** Everybody who answers for what is done: the person himself, and whom he stands in for. Empty for a job. */
    public Set<AccountId> answerable() {
        return Stream.of(account, standsFor).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose assignments and duties count: of the one he stands in for, otherwise his own. */
    public @Nullable AccountId serving() {
        return standsFor == null ? account : standsFor;
    }
}
