package org.mubiao.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TriesByName extends Repository<SignInTries, String> {

    Optional<SignInTries> findByNameHash(String nameHash);

    List<SignInTries> findByNameHashIn(Collection<String> nameHashes);

    /** One statement, so that no two tries at once count as one. */
    @Modifying
    @Query("update SignInTries t set t.tries = case when t.forgottenAt <= :now then 1 else t.tries + 1 end,"
            + " t.forgottenAt = :forgottenAt"
            + " where t.nameHash = :nameHash and (t.tries < :most or t.forgottenAt <= :now)")
    int count(String nameHash, int most, Instant now, Instant forgottenAt);

    @Modifying
    @Query("delete from SignInTries t where t.nameHash = :nameHash")
    int forget(String nameHash);

    @Modifying
    @Query("delete from SignInTries t where t.forgottenAt <= :now")
    int forgetOld(Instant now);
}
