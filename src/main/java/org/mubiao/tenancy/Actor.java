package org.mubiao.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with an account, or a job.
 *
 * @param account null for a job
 * @param name of the person as others read it, or what the job does
 */
public record Actor(@Nullable AccountId account, String name) {

    public static Actor job(String purpose) {
        return new Actor(null, purpose);
    }
}
